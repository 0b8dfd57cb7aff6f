package dev.gedanken.session;

import dev.gedanken.play.Moment;
import dev.gedanken.rollout.Change;
import dev.gedanken.rollout.Journal;
import dev.gedanken.rollout.Node;
import dev.gedanken.rollout.Rollout;
import dev.gedanken.truth.Twin;
import dev.gedanken.world.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A session's file while it is open: records all changes and returns keyframes.
 *
 * <p>Has one owner at a time. A file that another store holds, or whose folder cannot be written,
 * is opened for reading only: the session can continue in memory and be saved elsewhere.
 */
public final class SessionStore implements Journal, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SessionStore.class);

    private final SavedSession saved;
    private final SessionListener listener;
    private Path file;
    private @Nullable SessionWriter writer;
    private Connection reader;

    private SessionStore(
            Path file,
            SavedSession saved,
            SessionListener listener,
            @Nullable SessionWriter writer,
            Connection reader) {
        this.file = file;
        this.saved = saved;
        this.listener = listener;
        this.writer = writer;
        this.reader = reader;
    }

    /**
     * Creates a file for a new session, completely or not at all.
     *
     * @param listener notified if the file can later no longer be written
     * @throws BadInputException if the file already exists, or it cannot be created
     */
    public static SessionStore create(Path file, SessionHeader header, SessionListener listener) {
        SessionFile.create(file, header, List.of());
        return open(file, listener);
    }

    /**
     * Opens a session to continue it; {@link #isReadOnly} says whether its file can be written.
     *
     * @throws BadInputException if it is missing, damaged, of another version or not a session, or
     *     lacks its log; the file is not changed
     */
    public static SessionStore open(Path file, SessionListener listener) {
        Path real = SessionFile.real(file);
        Optional<SessionLock> lock =
                Files.isWritable(real) ? SessionLock.tryOf(real) : Optional.empty();
        if (lock.isEmpty()) {
            return forReading(real, SessionFile.read(real), listener);
        }
        try {
            SavedSession saved = SessionUpgrade.read(real);
            if (saved.lacksLog()) {
                throw BadInputException.of("worldmodel.session.log.missing", file);
            }
            lock.get().follow(real);
            return forWriting(real, saved, listener, lock.get());
        } catch (SQLException e) {
            lock.get().close();
            throw SessionProblems.opening(file, e);
        } catch (IOException e) {
            lock.get().close();
            throw SessionProblems.creating(file, e);
        } catch (RuntimeException e) {
            lock.get().close();
            throw e;
        }
    }

    /**
     * Opens a session to view it; its file is never changed.
     *
     * @throws BadInputException if it is missing, damaged, of another version or not a session
     */
    public static SessionStore openForReading(Path file) {
        Path real = SessionFile.real(file);
        return forReading(real, SessionFile.read(real), sentence -> LOG.warn("{}", sentence));
    }

    private static SessionStore forReading(
            Path file, SavedSession saved, SessionListener listener) {
        try {
            Connection reader = SessionDatabase.forReading(file);
            return new SessionStore(file, saved, listener, null, reader);
        } catch (SQLException e) {
            throw SessionProblems.opening(file, e);
        }
    }

    private static SessionStore forWriting(
            Path file, SavedSession saved, SessionListener listener, SessionLock lock)
            throws SQLException {
        SessionWriter writer = new SessionWriter(file, lock, saved, listener);
        try {
            Connection reader = SessionDatabase.besideWriter(file);
            return new SessionStore(file, saved, listener, writer, reader);
        } catch (SQLException e) {
            writer.close();
            throw e;
        }
    }

    /** Returns the file's content when it was opened. */
    public SavedSession saved() {
        return saved;
    }

    /** Returns the file to which the session is now written. */
    public Path file() {
        return file;
    }

    /** Returns whether the file was opened for reading only, so that changes stay in memory. */
    public boolean isReadOnly() {
        return writer == null;
    }

    /** Returns whether changes still reach the file. */
    public boolean isWritten() {
        return writer != null && !writer.isLost();
    }

    /** Returns the last node that is known to be on disk; {@link Node#NONE} if there is none. */
    public int durableNode() {
        return writer == null ? saved.nodes().size() - 1 : writer.durableNode();
    }

    /** Waits until all changes are on disk and returns whether they are. */
    public boolean settle() {
        return writer != null && writer.settle();
    }

    @Override
    public void write(Change change) {
        if (writer != null) {
            writer.write(change);
        }
    }

    @Override
    public Optional<Moment> keyframe(int node, Function<String, Twin> twins) {
        try {
            return rows().keyframe(node, twins);
        } catch (DamagedException e) {
            throw SessionProblems.damaged(file, e);
        } catch (SQLException e) {
            LOG.debug("Keyframe {} is made again", node, e);
            return Optional.empty();
        }
    }

    private SessionRows rows() throws SQLException {
        return SessionDatabase.version(reader) == SessionDatabase.EARLIER_VERSION
                ? new Version1Rows(reader)
                : new RowReader(reader);
    }

    /**
     * Saves the session as another file and continues in that one: with SQLite's backup, or from
     * memory if the current file is lost or read-only.
     *
     * @param rollout the running session
     * @throws BadInputException if the file already exists, or it cannot be created
     */
    public void saveAs(Path target, Rollout rollout) {
        SessionFile.requireNew(target);
        if (!isCopied(target, rollout)) {
            SessionFile.create(target, saved.header(), rollout.changes());
        }
        SessionStore next = open(target, listener);
        close();
        file = next.file;
        writer = next.writer;
        reader = next.reader;
    }

    private boolean isCopied(Path target, Rollout rollout) {
        SessionWriter writing = writer;
        if (writing != null) {
            return SessionFile.madeBeside(target, writing::copyTo);
        }
        boolean isUnchanged =
                rollout.tree().nodes().equals(saved.nodes())
                        && rollout.tree().branches().equals(saved.branches());
        return isUnchanged && SessionFile.madeBeside(target, part -> copied(reader, part));
    }

    private static boolean copied(Connection connection, Path target) {
        try {
            return SessionDatabase.copy(connection, target);
        } catch (SQLException e) {
            LOG.warn("The session cannot be copied to {}", target, e);
            return false;
        }
    }

    /** Writes all pending changes and closes the file. */
    @Override
    public void close() {
        try {
            reader.close();
        } catch (SQLException e) {
            LOG.warn("Session {} does not close well", file, e);
        }
        if (writer != null) {
            writer.close();
        }
    }
}
