package dev.gedanken.session;

import dev.gedanken.rollout.Change;
import dev.gedanken.world.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only thread that writes a session's file.
 *
 * <p>Changes wait in a bounded queue; a caller that is too far ahead has to wait. They are
 * committed together, {@value #COMMIT_MILLIS} ms after the first of them, or at once if one is
 * urgent. When nothing has happened for {@value #REST_MILLIS} ms, the log is checkpointed into the
 * file, so that a copy of the file alone is complete. When the file can no longer be written, the
 * listener is notified, and the thread keeps accepting changes and drops them.
 */
final class SessionWriter implements AutoCloseable {
    /** Leaves 100 of the 250 ms within which a step must be durable for the commit itself. */
    static final long COMMIT_MILLIS = 150;

    /** Idle time after which the log is checkpointed into the file. */
    static final long REST_MILLIS = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(SessionWriter.class);
    private static final int QUEUE_CHANGES = 4_096;

    private final Path file;
    private final SessionLock lock;
    private final Connection connection;
    private final RowWriter rows;
    private final SessionListener listener;
    private final @Nullable Object fileKey;
    private final BlockingQueue<Work> queue = new ArrayBlockingQueue<>(QUEUE_CHANGES);
    private final Thread thread;
    private volatile int durableNode;
    private volatile boolean isLost;
    private int writtenNode;
    private boolean isMarkedWhole;
    private boolean isWhole;

    /** A task of the thread. */
    private sealed interface Work {

        /** Writes a change. */
        record Write(Change change) implements Work {}

        /** Commits, then answers. */
        record Settle(CompletableFuture<Boolean> isDurable) implements Work {}

        /** Commits, copies the file, then answers. */
        record Copy(Path target, CompletableFuture<Boolean> isCopied) implements Work {}

        /** Commits and ends. */
        record End() implements Work {}
    }

    /**
     * Starts the thread.
     *
     * @param saved the current content of the file
     */
    SessionWriter(Path file, SessionLock lock, SavedSession saved, SessionListener listener)
            throws SQLException {
        this.file = file;
        this.lock = lock;
        this.listener = listener;
        this.connection = SessionDatabase.forWriting(file);
        this.connection.setAutoCommit(false);
        wake();
        this.rows = new RowWriter(connection, saved.nodes(), saved.cursor());
        this.fileKey = keyOf(file);
        this.writtenNode = saved.nodes().size() - 1;
        this.durableNode = writtenNode;
        this.thread = new Thread(this::run, "session-writer");
        this.thread.start();
    }

    void write(Change change) {
        submit(new Work.Write(change));
    }

    /** Waits until everything written so far is on disk and returns whether it is. */
    boolean settle() {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        submit(new Work.Settle(answer));
        return answer.join();
    }

    /**
     * Copies the file in its current state with SQLite's backup and returns whether that worked.
     */
    boolean copyTo(Path target) {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        submit(new Work.Copy(target, answer));
        return answer.join();
    }

    /** Returns the last node that is known to be on disk; -1 if there is none. */
    int durableNode() {
        return durableNode;
    }

    boolean isLost() {
        return isLost;
    }

    private void submit(Work work) {
        boolean isInterrupted = false;
        while (true) {
            try {
                queue.put(work);
                break;
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        boolean goesOn = true;
        while (goesOn) {
            try {
                goesOn = performNext();
            } catch (InterruptedException e) {
                LOG.warn("Nobody interrupts the writer", e);
            }
        }
    }

    private boolean performNext() throws InterruptedException {
        if (isWhole || isLost) {
            return perform(queue.take());
        }
        @Nullable Work next = queue.poll(REST_MILLIS, TimeUnit.MILLISECONDS);
        if (next == null) {
            rest();
            return true;
        }
        return perform(next);
    }

    /**
     * Checkpoints everything into the file and marks it as complete; tries again later if a reader
     * still uses an older state.
     */
    private void rest() {
        try {
            if (!isMarkedWhole) {
                SessionSeal.prepare(connection);
                connection.commit();
                isMarkedWhole = true;
            }
            isWhole = SessionDatabase.checkpoint(connection);
        } catch (SQLException e) {
            lose(SessionProblems.reason(e), e);
        }
    }

    /** Marks in the file itself that it needs its log, before there is anything in the log. */
    private void wake() throws SQLException {
        isMarkedWhole = false;
        isWhole = false;
        SessionSeal.breakOf(connection);
        connection.commit();
        SessionDatabase.checkpoint(connection);
    }

    private boolean perform(Work work) throws InterruptedException {
        switch (work) {
            case Work.Write(Change change) -> {
                return writeTogether(change);
            }
            case Work.Settle(var isDurable) -> {
                commit();
                isDurable.complete(!isLost);
                return true;
            }
            case Work.Copy(Path target, var isCopied) -> {
                commit();
                isCopied.complete(copied(target));
                return true;
            }
            case Work.End() -> {
                commit();
                return false;
            }
        }
    }

    /** Writes a change and those that arrive in time, then commits. */
    private boolean writeTogether(Change first) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(COMMIT_MILLIS);
        writeRows(first);
        boolean isUrgent = first.isUrgent();
        while (!isUrgent) {
            long patience = Math.max(0, deadline - System.nanoTime());
            @Nullable Work next = queue.poll(patience, TimeUnit.NANOSECONDS);
            if (next == null) {
                break;
            }
            if (!(next instanceof Work.Write(Change change))) {
                return perform(next);
            }
            writeRows(change);
            isUrgent = change.isUrgent() || System.nanoTime() > deadline;
        }
        commit();
        return true;
    }

    private void writeRows(Change change) {
        if (isLost) {
            return;
        }
        try {
            if (isMarkedWhole) {
                wake();
            }
            rows.write(change);
            writtenNode =
                    switch (change) {
                        case Change.Started(var branch, var node) -> node.id();
                        case Change.Added(var node) -> node.id();
                        case Change.BranchSet set -> writtenNode;
                        case Change.Moved moved -> writtenNode;
                        case Change.Keyframe keyframe -> writtenNode;
                    };
        } catch (SQLException | RuntimeException e) {
            lose(SessionProblems.reason(e), e);
        }
    }

    private void commit() {
        if (isLost) {
            return;
        }
        try {
            rows.writeCursor();
            connection.commit();
            if (!Objects.equals(fileKey, keyOf(file))) {
                lose(
                        Message.of("worldmodel.session.reason.replaced"),
                        new IOException("Another file is at " + file));
            } else {
                durableNode = writtenNode;
            }
        } catch (SQLException | RuntimeException e) {
            lose(SessionProblems.reason(e), e);
        }
    }

    /**
     * Returns the identity of a file, which differs from that of another file with the same name;
     * null if it does not exist.
     */
    private static @Nullable Object keyOf(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (IOException e) {
            return null;
        }
    }

    private void lose(Message reason, Exception problem) {
        isLost = true;
        LOG.error("Session {} is lost", file, problem);
        closeDatabase();
        listener.lost(SessionProblems.lost(file, reason));
    }

    private boolean copied(Path target) {
        if (isLost) {
            return false;
        }
        try {
            return SessionDatabase.copy(connection, target);
        } catch (SQLException e) {
            LOG.warn("Session {} cannot be copied to {}", file, target, e);
            return false;
        }
    }

    private void closeDatabase() {
        try (connection;
                rows) {
            LOG.debug("Closing {}", file);
        } catch (SQLException e) {
            LOG.warn("Session {} does not close well", file, e);
        }
    }

    private void closeSealed() {
        try {
            SessionSeal.prepare(connection);
            connection.commit();
            closeDatabase();
            SessionSeal.close(file);
        } catch (SQLException | IOException e) {
            LOG.warn("Session {} is closed without a seal", file, e);
            closeDatabase();
        }
    }

    /** Commits pending changes and closes the file. */
    @Override
    public void close() {
        submit(new Work.End());
        boolean isInterrupted = Thread.interrupted();
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (!isLost) {
            closeSealed();
        }
        lock.close();
        // Not earlier: an interrupted thread cannot write the seal.
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
