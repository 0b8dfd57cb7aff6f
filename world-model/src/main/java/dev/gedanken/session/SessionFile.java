package dev.gedanken.session;

import dev.gedanken.rollout.Change;
import dev.gedanken.rollout.Cursor;
import dev.gedanken.rollout.Node;
import dev.gedanken.session.SessionSeal.State;
import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads and creates whole session files. */
public final class SessionFile {
    private static final Logger LOG = LoggerFactory.getLogger(SessionFile.class);
    private static final String PART = ".part";

    /** How often reading is repeated if the file changes meanwhile. */
    private static final int ATTEMPTS = 20;

    private SessionFile() {}

    /**
     * Reads a session at one instant and verifies every row; the file is not changed and may be
     * written meanwhile.
     *
     * @throws BadInputException if it is missing, damaged, of another version or not a session
     */
    public static SavedSession read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw BadInputException.of("worldmodel.session.missing", file);
        }
        Path real = real(file);
        for (int attempt = 1; ; attempt++) {
            FileState before = FileState.of(real);
            try {
                SavedSession saved = readOnce(real, file);
                if (before.hasLog() || before.equals(FileState.of(real)) || attempt == ATTEMPTS) {
                    return saved;
                }
            } catch (BadInputException e) {
                // Without a log, nobody was writing when it was opened; a writer may have started
                // since.
                if (before.equals(FileState.of(real)) || attempt == ATTEMPTS) {
                    throw e;
                }
            }
            LOG.debug("{} changed while it was read, for the {}. time", file, attempt);
        }
    }

    /** Properties that show whether a file has changed. */
    private record FileState(long size, FileTime changed, boolean hasLog) {
        static FileState of(Path file) {
            try {
                BasicFileAttributes attributes =
                        Files.readAttributes(file, BasicFileAttributes.class);
                return new FileState(
                        attributes.size(),
                        attributes.lastModifiedTime(),
                        SessionDatabase.hasLog(file));
            } catch (IOException e) {
                throw BadInputException.of(e, "worldmodel.session.missing", file);
            }
        }
    }

    private static SavedSession readOnce(Path real, Path file) {
        boolean hasLog = SessionDatabase.hasLog(real);
        try (Connection connection = SessionDatabase.forReading(real)) {
            SessionRows rows = SessionDatabase.rowsOf(connection, file);
            State state = SessionSeal.verify(connection, real);
            if (state != State.SEALED) {
                SessionDatabase.requireSound(connection);
            }
            SavedSession saved = read(rows, file, state == State.SEALED);
            return saved.lackingLog(
                    state == State.OPEN && !hasLog && SessionDatabase.usesLog(real));
        } catch (DamagedException e) {
            throw SessionProblems.damaged(file, e);
        } catch (SQLException e) {
            throw SessionProblems.opening(file, e);
        } catch (IOException e) {
            throw BadInputException.of(e, "worldmodel.session.missing", file);
        }
    }

    /**
     * Returns the path of a session without symbolic links, because its log and its lock are next
     * to the file itself.
     *
     * @throws BadInputException if it does not exist
     */
    static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            throw BadInputException.of(e, "worldmodel.session.missing", file);
        }
    }

    /**
     * Returns whether the program that wrote a session ended without closing it: it was killed, or
     * the machine crashed.
     */
    public static boolean wasInterrupted(Path file) {
        return Files.isRegularFile(file) && SessionLock.isAbandoned(file);
    }

    private static SavedSession read(SessionRows rows, Path file, boolean isSealed)
            throws SQLException {
        try {
            if (!isSealed) {
                rows.checkKeyframes();
            }
            return rows.read();
        } catch (BadInputException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | ArithmeticException e) {
            throw SessionProblems.damaged(file, e);
        }
    }

    /**
     * Creates a file next to its final place and renames it.
     *
     * @throws BadInputException if the file already exists, or it cannot be created
     */
    static void create(Path file, SessionHeader header, Iterable<Change> changes) {
        requireNew(file);
        Path part = part(file);
        try {
            Files.deleteIfExists(part);
            fill(part, header, changes);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | SQLException e) {
            deleteQuietly(part);
            throw SessionProblems.creating(file, e);
        }
    }

    static void fill(Path part, SessionHeader header, Iterable<Change> changes)
            throws SQLException {
        Cursor nowhere = new Cursor(Node.NONE, Node.NONE);
        try (Connection connection = SessionDatabase.create(part);
                RowWriter rows = new RowWriter(connection, List.of(), nowhere)) {
            connection.setAutoCommit(false);
            rows.header(header);
            for (Change change : changes) {
                rows.write(change);
            }
            rows.writeCursor();
            SessionSeal.prepare(connection);
            connection.commit();
        }
    }

    /**
     * Creates a file next to its final place and renames it if that worked.
     *
     * @param making creates it and returns whether that worked
     * @throws BadInputException if it was created but cannot be renamed
     */
    static boolean madeBeside(Path file, Predicate<Path> making) {
        Path part = part(file);
        try {
            Files.deleteIfExists(part);
            if (making.test(part)) {
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
                return true;
            }
        } catch (IOException e) {
            throw SessionProblems.creating(file, e);
        } finally {
            deleteQuietly(part);
        }
        return false;
    }

    static void requireNew(Path file) {
        if (Files.exists(file)) {
            throw BadInputException.of("worldmodel.session.exists", file);
        }
    }

    static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + PART);
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.debug("{} stays", file, e);
        }
    }
}
