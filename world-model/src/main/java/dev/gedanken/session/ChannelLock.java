package dev.gedanken.session;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A lock of the Java platform, for systems on which it belongs to one opening of a file, as on Windows.
 *
 * @param channel holds the lock while it is open
 */
record ChannelLock(FileChannel channel) implements AdvisoryLock {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelLock.class);

    /** Locks a byte far beyond the content, so that others can read the file. */
    private static final long LOCKED_BYTE = 1L << 40;

    static Optional<AdvisoryLock> tryOf(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock(LOCKED_BYTE, 1, false) != null) {
                return Optional.of(new ChannelLock(channel));
            }
        } catch (OverlappingFileLockException e) {
            LOG.debug("This process has the lock on {}", file, e);
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public boolean stamp(Path file, String content) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)), 0);
        return Files.exists(file) && Files.readString(file).equals(content);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
