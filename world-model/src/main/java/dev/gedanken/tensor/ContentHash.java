package dev.gedanken.tensor;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A SHA-256 in a compact form, so that a million of them can be kept.
 *
 * @param first its first eight bytes, big-endian
 * @param second the next eight
 * @param third the next eight
 * @param fourth the last eight
 */
public record ContentHash(long first, long second, long third, long fourth)
        implements Comparable<ContentHash> {
    /** How many bytes it has. */
    public static final int BYTES = 4 * Long.BYTES;

    /** Returns the hash of some content. */
    public static ContentHash ofContent(byte[] content) {
        return of(sha256().digest(content));
    }

    /** Returns the hash of a run of bytes of an array. */
    public static ContentHash ofContent(byte[] content, int from, int length) {
        MessageDigest digest = sha256();
        digest.update(content, from, length);
        return of(digest.digest());
    }

    /** Parses a hash in hexadecimal. */
    public static ContentHash ofHex(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /**
     * Returns the hash with these bytes.
     *
     * @throws IllegalArgumentException if there are not {@link #BYTES} of them
     */
    public static ContentHash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException(
                    "A SHA-256 has %d bytes, not %d.".formatted(BYTES, bytes.length));
        }
        return read(ByteBuffer.wrap(bytes));
    }

    /** Reads the next hash from a buffer. */
    public static ContentHash read(ByteBuffer buffer) {
        return new ContentHash(
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

    @Override
    public int compareTo(ContentHash other) {
        return Arrays.compareUnsigned(bytes(), other.bytes());
    }

    /** Returns it in lower-case hexadecimal. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
