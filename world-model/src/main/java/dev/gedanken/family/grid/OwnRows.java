package dev.gedanken.family.grid;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.world.Noise;

/**
 * Decides, step by step, which rows of a training batch continue from their own draws.
 *
 * <p>A row whose draws differ from the truth for a few consecutive steps is shown the truth for a
 * few steps, then continues from its own draws again.
 */
final class OwnRows {
    /** Mean error of a cell's code channels, in [0, 2], from which the cell counts as wrong. */
    private static final float WRONG_DISTANCE = 0.3f;

    private static final float WRONG_CELLS = 3;
    private static final int PATIENCE = 4;
    private static final int SHOWN_STEPS = 4;

    private final boolean[] own;
    private final int[] wrongSteps;
    private final int[] shown;

    /** Decides for rows {@code from} (inclusive) to {@code to} (exclusive) of a batch. */
    OwnRows(int from, int to, float share, Noise noise) {
        int rows = to - from;
        own = new boolean[rows];
        wrongSteps = new int[rows];
        shown = new int[rows];
        for (int row = 0; row < rows; row++) {
            own[row] = noise.uniform(from + row) < share;
        }
    }

    /**
     * Records a step's draws and returns {@code (batch, 1, 1, 1)}: 1 for rows that keep theirs.
     *
     * @param drawn {@code (batch, codeChannels, grid, grid)}
     * @param truth the same shape
     */
    NDArray mask(NDArray drawn, NDArray truth) {
        float[] wrongCells =
                drawn.stopGradient()
                        .sub(truth)
                        .abs()
                        .mean(new int[] {1})
                        .gt(WRONG_DISTANCE)
                        .toType(DataType.FLOAT32, false)
                        .sum(new int[] {1, 2})
                        .toFloatArray();
        float[] mask = new float[own.length];
        for (int row = 0; row < own.length; row++) {
            mask[row] = own[row] && keepsOwn(row, wrongCells[row] >= WRONG_CELLS) ? 1 : 0;
        }
        return drawn.getManager().create(mask, new Shape(own.length, 1, 1, 1));
    }

    private boolean keepsOwn(int row, boolean wrong) {
        if (shown[row] > 0) {
            shown[row]--;
            return false;
        }
        wrongSteps[row] = wrong ? wrongSteps[row] + 1 : 0;
        if (wrongSteps[row] < PATIENCE) {
            return true;
        }
        wrongSteps[row] = 0;
        shown[row] = SHOWN_STEPS - 1;
        return false;
    }
}
