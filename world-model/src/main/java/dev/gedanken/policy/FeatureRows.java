package dev.gedanken.policy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;

/** Carries features to native memory. */
final class FeatureRows {

    private FeatureRows() {}

    /** Returns {@code (rows, features)} of vectors of one length. */
    static NDArray on(NDManager manager, List<float[]> rows) {
        int width = rows.getFirst().length;
        float[] flat = new float[rows.size() * width];
        for (int row = 0; row < rows.size(); row++) {
            System.arraycopy(rows.get(row), 0, flat, row * width, width);
        }
        return manager.create(flat, new Shape(rows.size(), width));
    }
}
