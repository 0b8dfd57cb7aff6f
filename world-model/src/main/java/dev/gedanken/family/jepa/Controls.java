package dev.gedanken.family.jepa;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;

/** Encodes actions for the predictor. */
final class Controls {

    private Controls() {}

    /**
     * Returns {@code (rows, block·actions + block)}: each action one-hot, zeros after the last,
     * then their number one-hot.
     *
     * @param rows for each row, the indices of 1 to {@code block} actions
     */
    static NDArray on(NDManager manager, JepaConfig config, List<int[]> rows) {
        int width = config.controls();
        float[] values = new float[rows.size() * width];
        for (int row = 0; row < rows.size(); row++) {
            int[] actions = rows.get(row);
            for (int i = 0; i < actions.length; i++) {
                values[row * width + i * config.actions() + actions[i]] = 1;
            }
            values[row * width + config.block() * config.actions() + actions.length - 1] = 1;
        }
        return manager.create(values, new Shape(rows.size(), width));
    }
}
