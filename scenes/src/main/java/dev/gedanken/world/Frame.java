package dev.gedanken.world;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/**
 * An immutable picture, {@code (height, width, 3) uint8} in sRGB, row by row from the top left.
 *
 * <p>Equality is by content; bit-exact replay compares it.
 */
public final class Frame {
    /** Colour channels of a pixel: red, green, blue. */
    public static final int CHANNELS = 3;

    private final int width;
    private final int height;
    private final byte[] rgb;

    private Frame(int width, int height, byte[] rgb) {
        this.width = width;
        this.height = height;
        this.rgb = rgb;
    }

    /**
     * Returns a frame with a copy of {@code rgb}.
     *
     * @throws IllegalArgumentException if the array's length is not {@code width * height * 3}
     */
    public static Frame of(int width, int height, byte[] rgb) {
        if (width < 1 || height < 1 || rgb.length != width * height * CHANNELS) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "A %d×%d frame needs %d bytes, not %d.",
                            width,
                            height,
                            width * height * CHANNELS,
                            rgb.length));
        }
        return new Frame(width, height, rgb.clone());
    }

    /** Returns the width in pixels. */
    public int width() {
        return width;
    }

    /** Returns the height in pixels. */
    public int height() {
        return height;
    }

    /** Returns a read-only view of the bytes, {@code (height, width, 3)}, positioned at the start. */
    public ByteBuffer rgb() {
        return ByteBuffer.wrap(rgb).asReadOnlyBuffer();
    }

    /** Copies the bytes into {@code target} from {@code offset} on. */
    public void copyTo(byte[] target, int offset) {
        System.arraycopy(rgb, 0, target, offset, rgb.length);
    }

    /** Returns channel {@code c} (0 red, 1 green, 2 blue) of the pixel at column x, row y, in 0..255. */
    public int channel(int x, int y, int c) {
        return rgb[(y * width + x) * CHANNELS + c] & 0xFF;
    }

    /** Returns the SHA-256 of the bytes in hexadecimal: the identity that replay verifies. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(rgb));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Frame that
                && width == that.width
                && height == that.height
                && Arrays.equals(rgb, that.rgb);
    }

    @Override
    public int hashCode() {
        return 31 * width + Arrays.hashCode(rgb);
    }

    @Override
    public String toString() {
        return "Frame[" + width + "×" + height + "]";
    }
}
