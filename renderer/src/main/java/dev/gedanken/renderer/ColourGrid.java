package dev.gedanken.renderer;

import java.nio.ByteBuffer;

/** A grid of colours, such as one for each cell of a frame; immutable. */
public final class ColourGrid {
    private final PixelSize size;
    private final int[] argb;

    /**
     * Copies the colours.
     *
     * @param argb {@code 0xAARRGGBB}, not premultiplied, rows from the top, tightly packed
     * @throws IllegalArgumentException if their number is not that of the size
     */
    public ColourGrid(PixelSize size, int[] argb) {
        if (argb.length != size.pixels()) {
            throw new IllegalArgumentException(
                    "A colour grid of %s needs %d colours, not %d."
                            .formatted(size, size.pixels(), argb.length));
        }
        this.size = size;
        this.argb = argb.clone();
    }

    /** Returns width and height of the grid. */
    public PixelSize size() {
        return size;
    }

    /** Returns the colour in column {@code x} of row {@code y}, both counted from 0. */
    public int argb(int x, int y) {
        return argb[y * size.width() + x];
    }

    /** Appends all colours to {@code buffer} as red, green, blue and alpha, rows from the top. */
    public void copyTo(ByteBuffer buffer) {
        for (int colour : argb) {
            buffer.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
            buffer.put((byte) (colour >>> 24));
        }
    }
}
