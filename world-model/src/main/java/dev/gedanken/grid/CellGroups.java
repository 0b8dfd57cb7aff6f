package dev.gedanken.grid;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * The order in which the cells of a grid are drawn: every second cell of every second row, in four passes
 * (0,0), (1,1), (0,1), (1,0).
 *
 * <p>Cells of one pass are at least one cell apart, so that an object smaller than two cells never lies in
 * two of them; each later pass sees its neighbours as they were drawn, and agrees with them.
 *
 * @param gridSize side of the grid in cells, even
 */
record CellGroups(int gridSize) {
    private static final int[][] OFFSETS = {{0, 0}, {1, 1}, {0, 1}, {1, 0}};

    /** How many passes there are. */
    static final int COUNT = OFFSETS.length;

    /** Returns, per pass, the grid {@code (1, 1, grid, grid)} with ones at its cells. */
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
     * Cuts what an unpadded stride-2 3×3 convolution needs, so that its outputs stand at the cells of pass
     * {@code group}: {@code (…, grid + 2, grid + 2) → (…, grid + 1, grid + 1)}.
     */
    NDArray window(NDArray padded, int group) {
        int top = OFFSETS[group][0];
        int left = OFFSETS[group][1];
        return padded.get(
                new NDIndex(
                        ":, :, {}:{}, {}:{}", top, top + gridSize + 1, left, left + gridSize + 1));
    }

    /**
     * Returns the same window of grids on the heap, padded on the way: native padding of so few numbers
     * would take longer than everything else in a pass.
     *
     * @param grids {@code (planes, grid, grid)}, row-major
     * @return {@code (planes, grid + 1, grid + 1)}
     */
    float[] window(float[] grids, int planes, int group) {
        int side = gridSize + 1;
        int firstRow = OFFSETS[group][0] - 1;
        int firstColumn = OFFSETS[group][1] - 1;
        float[] window = new float[planes * side * side];
        for (int plane = 0; plane < planes; plane++) {
            for (int y = Math.max(0, firstRow); y < Math.min(gridSize, firstRow + side); y++) {
                int columns = Math.min(gridSize, firstColumn + side) - Math.max(0, firstColumn);
                System.arraycopy(
                        grids,
                        (plane * gridSize + y) * gridSize + Math.max(0, firstColumn),
                        window,
                        (plane * side + y - firstRow) * side + Math.max(0, -firstColumn),
                        columns);
            }
        }
        return window;
    }

    /** Picks the cells of pass {@code group}: {@code (…, grid, grid) → (…, grid/2, grid/2)}. */
    NDArray pick(NDArray grid, int group) {
        return grid.get(new NDIndex("..., {}::2, {}::2", OFFSETS[group][0], OFFSETS[group][1]));
    }

    /**
     * Puts cells back where pass {@code group} has them, zeros elsewhere.
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
