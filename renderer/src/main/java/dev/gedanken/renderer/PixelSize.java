package dev.gedanken.renderer;

/**
 * Width and height of an image in pixels, each from 1 to {@value #LARGEST}.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record PixelSize(int width, int height) {
    /** The longest side that any image here may have, in pixels. */
    public static final int LARGEST = 16_384;

    private static final int BYTES_PER_PIXEL = 4;

    public PixelSize {
        requireSide("width", width);
        requireSide("height", height);
    }

    /** Returns how many pixels there are. */
    public int pixels() {
        return width * height;
    }

    /** Returns how many bytes the pixels take at four bytes each, rows tightly packed. */
    public long bytes() {
        return (long) pixels() * BYTES_PER_PIXEL;
    }

    @Override
    public String toString() {
        return width + "×" + height;
    }

    private static void requireSide(String side, int pixels) {
        if (pixels < 1 || pixels > LARGEST) {
            throw new IllegalArgumentException(
                    "The %s of an image is from 1 to %d pixels, not %d."
                            .formatted(side, LARGEST, pixels));
        }
    }
}
