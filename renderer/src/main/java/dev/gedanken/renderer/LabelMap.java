package dev.gedanken.renderer;

import java.nio.FloatBuffer;

/**
 * A grid that says which object or slot each cell belongs to; immutable.
 *
 * <p>0 means none; others are numbered from 1 to {@value #LARGEST_LABEL}.
 */
public final class LabelMap {
    /** The largest label. */
    public static final int LARGEST_LABEL = 65_535;

    private final PixelSize size;
    private final int[] labels;

    /**
     * Copies the labels.
     *
     * @param labels rows from the top, tightly packed
     * @throws IllegalArgumentException if their number is not that of the size, or one is out of range
     */
    public LabelMap(PixelSize size, int[] labels) {
        if (labels.length != size.pixels()) {
            throw new IllegalArgumentException(
                    "A label map of %s needs %d labels, not %d."
                            .formatted(size, size.pixels(), labels.length));
        }
        this.size = size;
        this.labels = labels.clone();
        requireInRange();
    }

    /** Returns width and height of the grid. */
    public PixelSize size() {
        return size;
    }

    /** Returns the label in column {@code x} of row {@code y}, both counted from 0. */
    public int label(int x, int y) {
        return labels[y * size.width() + x];
    }

    /** Appends all labels to {@code buffer} as integers, rows from the top. */
    public void copyTo(FloatBuffer buffer) {
        for (int label : labels) {
            buffer.put(label);
        }
    }

    private void requireInRange() {
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 || labels[i] > LARGEST_LABEL) {
                throw new IllegalArgumentException(
                        "The label in column %d of row %d is %d; labels are from 0 to %d."
                                .formatted(
                                        i % size.width(),
                                        i / size.width(),
                                        labels[i],
                                        LARGEST_LABEL));
            }
        }
    }
}
