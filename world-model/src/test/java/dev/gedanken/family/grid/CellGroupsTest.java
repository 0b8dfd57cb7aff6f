package dev.gedanken.family.grid;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.runtime.TorchRuntime;
import dev.gedanken.world.Noise;
import org.junit.jupiter.api.Test;

class CellGroupsTest {
    private static final int GRID = 8;
    private final CellGroups groups = new CellGroups(GRID);

    @Test
    void thePassesCoverEveryCellOnce() {
        int[] drawn = new int[GRID * GRID];
        for (int group = 0; group < CellGroups.COUNT; group++) {
            for (int i = 0; i < GRID * GRID / CellGroups.COUNT; i++) {
                drawn[groups.cell(group, i)]++;
            }
        }
        assertThat(drawn).containsOnly(1);
    }

    @Test
    void aPatchIsTheNineCellsAroundACell() {
        float[] grid = Noise.at(1, 0).uniforms(GRID * GRID);
        for (int group = 0; group < CellGroups.COUNT; group++) {
            float[] patches = groups.patches(grid, 1, group);
            for (int i = 0; i < GRID * GRID / CellGroups.COUNT; i++) {
                int cell = groups.cell(group, i);
                assertThat(patches[9 * i + 4]).isEqualTo(grid[cell]);
                assertThat(patches[9 * i]).isEqualTo(at(grid, cell / GRID - 1, cell % GRID - 1));
                assertThat(patches[9 * i + 5]).isEqualTo(at(grid, cell / GRID, cell % GRID + 1));
            }
        }
    }

    private static float at(float[] grid, int y, int x) {
        return x < 0 || y < 0 || x >= GRID || y >= GRID ? 0 : grid[y * GRID + x];
    }

    @Test
    void whatIsPickedSpreadsBackToItsPlace() {
        TorchRuntime.prepare();
        try (NDManager manager = NDManager.newBaseManager()) {
            float[] values = Noise.at(2, 0).uniforms(GRID * GRID);
            NDArray grid = manager.create(values, new Shape(1, 1, GRID, GRID));
            NDArray sum = grid.zerosLike();
            for (int group = 0; group < CellGroups.COUNT; group++) {
                NDArray mask = groups.masks(manager).get(group);
                sum = sum.add(groups.spread(groups.pick(grid, group), mask));
            }
            assertThat(sum.toFloatArray()).isEqualTo(values);
        }
    }
}
