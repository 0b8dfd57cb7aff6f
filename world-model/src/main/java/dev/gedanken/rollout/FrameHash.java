package dev.gedanken.rollout;

import dev.gedanken.world.Frame;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of a frame's bytes, small enough to keep a million of them.
 *
 * @param first its first eight bytes, big-endian
 * @param second the next eight
 * @param third the next eight
 * @param fourth the last eight
 */
public record FrameHash(long first, long second, long third, long fourth) {
    /** How many bytes it has. */
    public static final int BYTES = 4 * Long.BYTES;

    /** Returns the hash of a frame. */
    public static FrameHash of(Frame frame) {
        return of(HexFormat.of().parseHex(frame.sha256()));
    }

    /** Returns the SHA-256 of some other content, for comparison alone. */
    public static FrameHash ofContent(byte[] content) {
        try {
            return of(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /**
     * Returns the hash with these bytes.
     *
     * @throws IllegalArgumentException if there are not {@link #BYTES} of them
     */
    public static FrameHash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException(
                    "A frame's hash has %d bytes, not %d.".formatted(BYTES, bytes.length));
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new FrameHash(
                buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong());
    }

    /** Returns its bytes. */
    public byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .putLong(first)
                .putLong(second)
                .putLong(third)
                .putLong(fourth)
                .array();
    }

    /** Returns it in lower-case hexadecimal, as {@link Frame#sha256()} does. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes());
    }
}
