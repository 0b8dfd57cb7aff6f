package dev.gedanken.session;

import dev.gedanken.rollout.Change;
import dev.gedanken.rollout.Cursor;
import dev.gedanken.rollout.Node;
import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads and makes whole session files. */
public final class SessionFile {
    private static final Logger LOG = LoggerFactory.getLogger(SessionFile.class);
    private static final String PART = ".part";

    private SessionFile() {}

    /**
     * Reads a session and verifies every row of it; the file is left as it is.
     *
     * @throws BadInputException if it is absent, damaged, of another version or no session
     */
    public static SavedSession read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw BadInputException.of("worldmodel.session.missing", file);
        }
        try (Connection connection = SessionDatabase.forReading(real(file))) {
            SessionRows rows = SessionDatabase.rowsOf(connection, file);
            boolean isSealed = SessionSeal.verify(connection, file);
            if (!isSealed) {
                SessionDatabase.requireSound(connection);
            }
            return read(rows, file, isSealed);
        } catch (DamagedException e) {
            throw SessionProblems.damaged(file, e);
        } catch (SQLException e) {
            throw SessionProblems.opening(file, e);
        }
    }

    /**
     * Returns the path of a session without symbolic links: its log and its lock lie beside the file itself.
     *
     * @throws BadInputException if there is none
     */
    static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            throw BadInputException.of(e, "worldmodel.session.missing", file);
        }
    }

    /**
     * Returns whether the program that wrote a session ended without closing it: it was killed, or the
     * machine went down.
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
     * Makes a file beside its place and renames it.
     *
     * @throws BadInputException if there is a file already, or none can be made
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
            connection.commit();
        }
    }

    /**
     * Makes a file beside its place and renames it if that worked.
     *
     * @param making makes it and returns whether it did
     * @throws BadInputException if it was made but cannot be renamed
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
