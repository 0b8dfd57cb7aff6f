package dev.gedanken.session;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to write a session, held by one store at a time: a lock on a small file beside it. It ends with
 * the process, however that ends.
 */
final class SessionLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SessionLock.class);
    private static final String SUFFIX = ".lock";

    private final Path file;
    private final FileChannel channel;

    private SessionLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Returns the lock of a session; empty if another store has it, or its folder cannot be written. */
    static Optional<SessionLock> tryOf(Path session) {
        Path file = session.resolveSibling(session.getFileName() + SUFFIX);
        try {
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            SessionLock held = new SessionLock(file, channel);
            if (locks(channel) && held.isOfThisFile()) {
                return Optional.of(held);
            }
            channel.close();
        } catch (IOException e) {
            LOG.debug("No lock on {}", session, e);
        }
        return Optional.empty();
    }

    /** Returns whether the store that last wrote a session was killed: its lock is there, but nobody's. */
    static boolean isAbandoned(Path session) {
        Path file = session.resolveSibling(session.getFileName() + SUFFIX);
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return locks(channel);
        } catch (IOException e) {
            LOG.debug("No lock on {}", session, e);
            return false;
        }
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            LOG.debug("This process has the lock already", e);
            return false;
        }
    }

    /** Returns whether the locked file is still there: its last owner may just have deleted it. */
    private boolean isOfThisFile() throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(new byte[] {1}));
        return Files.exists(file) && Files.size(file) == 1;
    }

    @Override
    public void close() {
        try (channel) {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.debug("Lock file {} stays", file, e);
        }
    }
}
