package dev.gedanken.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Carries vectors of one length to native memory and back, one row each. */
public final class FloatRows {

    private FloatRows() {}

    /**
     * Returns {@code (rows, width) float32}.
     *
     * @param rows at least one, all of one length
     */
    public static NDArray on(NDManager manager, List<float[]> rows) {
        return manager.create(flat(rows), new Shape(rows.size(), rows.getFirst().length));
    }

    /**
     * Returns the rows one after the other.
     *
     * @param rows at least one, all of one length
     */
    public static float[] flat(List<float[]> rows) {
        int width = rows.getFirst().length;
        float[] flat = new float[rows.size() * width];
        for (int row = 0; row < rows.size(); row++) {
            System.arraycopy(rows.get(row), 0, flat, row * width, width);
        }
        return flat;
    }

    /**
     * Returns the first {@code count} rows.
     *
     * @param rows {@code (at least count, width) float32}
     */
    public static List<float[]> of(NDArray rows, int count) {
        int width = Math.toIntExact(rows.getShape().get(1));
        float[] flat = rows.toFloatArray();
        List<float[]> result = new ArrayList<>(count);
        for (int row = 0; row < count; row++) {
            result.add(Arrays.copyOfRange(flat, row * width, (row + 1) * width));
        }
        return result;
    }
}
