package dev.gedanken.renderer;

import java.nio.FloatBuffer;

/** A grid of finite numbers, such as the uncertainty of each cell of a frame; immutable. */
public final class ScalarMap {
    private final PixelSize size;
    private final float[] values;

    /**
     * Copies the values.
     *
     * @param values rows from the top, tightly packed
     * @throws IllegalArgumentException if their number is not that of the size, or one is not finite
     */
    public ScalarMap(PixelSize size, float[] values) {
        if (values.length != size.pixels()) {
            throw new IllegalArgumentException(
                    "A scalar map of %s needs %d values, not %d."
                            .formatted(size, size.pixels(), values.length));
        }
        this.size = size;
        this.values = values.clone();
        requireFinite();
    }

    /** Returns width and height of the grid. */
    public PixelSize size() {
        return size;
    }

    /** Returns the value in column {@code x} of row {@code y}, both counted from 0. */
    public float value(int x, int y) {
        return values[y * size.width() + x];
    }

    /** Appends all values to {@code buffer}, rows from the top. */
    public void copyTo(FloatBuffer buffer) {
        buffer.put(values);
    }

    private void requireFinite() {
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw new IllegalArgumentException(
                        "The scalar map's value in column %d of row %d is %s; all must be finite."
                                .formatted(i % size.width(), i / size.width(), values[i]));
            }
        }
    }
}
