package dev.gedanken.grid;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.nn.TorchRuntime;
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
    void windowsOnTheHeapAreThoseOfTheTensors() {
        TorchRuntime.prepare();
        float[] values = Noise.at(1, 0).uniforms(2 * 3 * GRID * GRID);
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray grid = manager.create(values, new Shape(2, 3, GRID, GRID));
            for (int group = 0; group < CellGroups.COUNT; group++) {
                assertThat(groups.window(values, 6, group))
                        .isEqualTo(groups.window(CellGroups.padded(grid), group).toFloatArray());
            }
        }
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
