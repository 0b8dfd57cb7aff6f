package dev.gedanken.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to write a session, held by one store at a time. It consists of two locks: one on a
 * small file next to the session, which also shows after a crash that the session was not closed,
 * and one on the session's file itself, which holds under each of its names. It ends with the
 * process, however the process ends.
 */
final class SessionLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SessionLock.class);
    private static final String SUFFIX = ".lock";

    /** A process that checks whether a session was abandoned holds its lock for a moment. */
    private static final int ATTEMPTS = 10;

    private static final long ATTEMPT_MILLIS = 20;

    private final Path file;
    private final AdvisoryLock byName;
    private @Nullable AdvisoryLock byFile;

    private SessionLock(Path file, AdvisoryLock byName, @Nullable AdvisoryLock byFile) {
        this.file = file;
        this.byName = byName;
        this.byFile = byFile;
    }

    /**
     * Returns the lock of a session; empty if another store holds it, or its folder cannot be
     * written.
     *
     * @param session without symbolic links
     */
    static Optional<SessionLock> tryOf(Path session) {
        try {
            for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
                Optional<SessionLock> lock = tryOnce(session);
                if (lock.isPresent()) {
                    return lock;
                }
                Thread.sleep(ATTEMPT_MILLIS);
            }
            return tryOnce(session);
        } catch (IOException e) {
            LOG.debug("No lock on {}", session, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private static Optional<SessionLock> tryOnce(Path session) throws IOException {
        Path beside = beside(session);
        Optional<AdvisoryLock> byName = AdvisoryLock.tryOf(beside);
        if (byName.isEmpty()) {
            return Optional.empty();
        }
        SessionLock lock = new SessionLock(beside, byName.get(), null);
        try {
            String owner = "process " + ProcessHandle.current().pid() + "\n";
            if (lock.locksFile(session) && byName.get().stamp(beside, owner)) {
                return Optional.of(lock);
            }
        } catch (IOException e) {
            lock.release();
            throw e;
        }
        lock.release();
        deleteEmpty(beside);
        return Optional.empty();
    }

    /**
     * Removes a lock file that was created in vain; one that was left behind has its owner's stamp.
     */
    private static void deleteEmpty(Path beside) throws IOException {
        if (Files.exists(beside) && Files.size(beside) == 0) {
            Files.delete(beside);
        }
    }

    private static Path beside(Path session) {
        return session.resolveSibling(session.getFileName() + SUFFIX);
    }

    private boolean locksFile(Path session) throws IOException {
        if (!AdvisoryLock.canLockDatabase(session)) {
            return true;
        }
        Optional<AdvisoryLock> lock = AdvisoryLock.tryOf(session);
        byFile = lock.orElse(null);
        return lock.isPresent();
    }

    /**
     * Locks the file that now has the session's name, after it was replaced under this lock.
     *
     * @throws IOException if another process has locked it
     */
    void follow(Path session) throws IOException {
        releaseFile();
        if (!locksFile(session)) {
            throw new IOException("Another program has locked " + session);
        }
    }

    /**
     * Returns whether the store that last wrote a session was killed: its lock file exists, but
     * nobody holds the lock.
     */
    static boolean isAbandoned(Path session) {
        Path beside = beside(session);
        if (!Files.isRegularFile(beside)) {
            return false;
        }
        try {
            Optional<AdvisoryLock> lock = AdvisoryLock.tryOf(beside);
            if (lock.isPresent()) {
                lock.get().close();
            }
            return lock.isPresent();
        } catch (IOException e) {
            LOG.debug("No lock on {}", session, e);
            return false;
        }
    }

    private void releaseFile() throws IOException {
        if (byFile != null) {
            byFile.close();
            byFile = null;
        }
    }

    private void release() throws IOException {
        try {
            releaseFile();
        } finally {
            byName.close();
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.debug("Lock file {} stays", file, e);
        }
        try {
            release();
        } catch (IOException e) {
            LOG.warn("Lock {} is not released", file, e);
        }
    }
}
