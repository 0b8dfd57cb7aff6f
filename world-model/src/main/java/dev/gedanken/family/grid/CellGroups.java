package dev.gedanken.family.grid;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * The order in which the cells of a grid are drawn: every second cell of every second row, in four
 * passes (0,0), (1,1), (0,1), (1,0).
 *
 * <p>Cells of one pass are at least one cell apart, so that an object smaller than two cells is
 * never in two of them; each later pass sees its neighbours' drawn tokens and agrees with them.
 *
 * @param gridSize side of the grid in cells, even
 */
record CellGroups(int gridSize) {
    private static final int[][] OFFSETS = {{0, 0}, {1, 1}, {0, 1}, {1, 0}};

    private static final int PATCH_SIDE = 3;

    /** How many cells a patch has. */
    static final int PATCH = PATCH_SIDE * PATCH_SIDE;

    /** How many passes there are. */
    static final int COUNT = OFFSETS.length;

    /** Returns, for each pass, the grid {@code (1, 1, grid, grid)} with ones at its cells. */
    List<NDArray> masks(NDManager manager) {
        List<NDArray> masks = new ArrayList<>();
        for (int[] offset : OFFSETS) {
            float[] mask = new float[gridSize * gridSize];
            for (int y = offset[0]; y < gridSize; y += 2) {
                for (int x = offset[1]; x < gridSize; x += 2) {
                    mask[y * gridSize + x] = 1;
                }
            }
            masks.add(manager.create(mask, new Shape(1, 1, gridSize, gridSize)));
        }
        return List.copyOf(masks);
    }

    /** Returns the row-major grid index of the i-th cell of pass {@code group}. */
    int cell(int group, int i) {
        int half = gridSize / 2;
        int y = 2 * (i / half) + OFFSETS[group][0];
        int x = 2 * (i % half) + OFFSETS[group][1];
        return y * gridSize + x;
    }

    /** Pads a grid by one zero cell on every side, ready for {@link #window}. */
    static NDArray padded(NDArray grid) {
        return grid.pad(new Shape(1, 1, 1, 1), 0);
    }

    /**
     * Cuts out the input for an unpadded stride-2 3×3 convolution, so that its outputs are at the
     * cells of pass {@code group}: {@code (…, grid + 2, grid + 2) → (…, grid + 1, grid + 1)}.
     */
    NDArray window(NDArray padded, int group) {
        int top = OFFSETS[group][0];
        int left = OFFSETS[group][1];
        return padded.get(
                new NDIndex(
                        ":, :, {}:{}, {}:{}", top, top + gridSize + 1, left, left + gridSize + 1));
    }

    /**
     * Returns, for each cell of pass {@code group}, the 3×3 cells around it, zeros beyond the edge:
     * the values that the convolution multiplies by its weights.
     *
     * @param grids {@code (batch, channels, grid, grid)}, row-major
     * @return {@code (batch · grid/2 · grid/2, channels · 9)}, row-major
     */
    float[] patches(float[] grids, int channels, int group) {
        int plane = gridSize * gridSize;
        int cells = plane / COUNT;
        int batch = grids.length / (channels * plane);
        float[] patches = new float[batch * cells * channels * PATCH];
        for (int row = 0; row < batch * cells * channels; row++) {
            int channel = row % channels;
            int cell = row / channels % cells;
            int first = (row / channels / cells * channels + channel) * plane;
            copyPatch(grids, first, cell(group, cell), patches, row * PATCH);
        }
        return patches;
    }

    private void copyPatch(float[] grids, int plane, int cell, float[] patches, int at) {
        int left = cell % gridSize - 1;
        int top = cell / gridSize - 1;
        for (int i = 0; i < PATCH; i++) {
            int x = left + i % PATCH_SIDE;
            int y = top + i / PATCH_SIDE;
            if (x >= 0 && x < gridSize && y >= 0 && y < gridSize) {
                patches[at + i] = grids[plane + y * gridSize + x];
            }
        }
    }

    /** Picks the cells of pass {@code group}: {@code (…, grid, grid) → (…, grid/2, grid/2)}. */
    NDArray pick(NDArray grid, int group) {
        return grid.get(new NDIndex("..., {}::2, {}::2", OFFSETS[group][0], OFFSETS[group][1]));
    }

    /** Picks them as rows: {@code (batch, grid, grid, channels) → (batch · grid/2 · grid/2, channels)}. */
    NDArray pickRows(NDArray grid, int group) {
        long channels = grid.getShape().get(3);
        return grid.get(new NDIndex(":, {}::2, {}::2", OFFSETS[group][0], OFFSETS[group][1]))
                .reshape(-1, channels);
    }

    /**
     * Puts cells back at the places of pass {@code group}, with zeros elsewhere.
     *
     * @param cells {@code (batch, channels, grid/2, grid/2)}
     * @param mask the pass's mask
     * @return {@code (batch, channels, grid, grid)}
     */
    NDArray spread(NDArray cells, NDArray mask) {
        long batch = cells.getShape().get(0);
        long channels = cells.getShape().get(1);
        int half = gridSize / 2;
        return cells.reshape(batch, channels, half, 1, half, 1)
                .broadcast(new Shape(batch, channels, half, 2, half, 2))
                .reshape(batch, channels, gridSize, gridSize)
                .mul(mask);
    }
}
