package dev.gedanken.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import dev.gedanken.runtime.TorchRuntime;
import dev.gedanken.world.Noise;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The layers of DreamerV3's sequence model. */
class BlockLayersTest {
    private NDManager manager;
    private Parameters parameters;

    @BeforeAll
    static void prepareTorch() {
        TorchRuntime.prepare();
    }

    @BeforeEach
    void open() {
        manager = NDManager.newBaseManager();
        parameters = Parameters.fresh(manager, "test", 3);
    }

    @AfterEach
    void close() {
        parameters.close();
        manager.close();
    }

    private NDArray input(long... extents) {
        Shape shape = new Shape(extents);
        float[] values = Noise.at(5, 0).uniforms((int) shape.size());
        for (int i = 0; i < values.length; i++) {
            values[i] = 2 * values[i] - 1;
        }
        return manager.create(values, shape);
    }

    @Test
    void aBlockOfADenseMapSeesItsOwnInputOnly() {
        BlockDense dense = BlockDense.create(parameters, "dense", 2, 3, 4);
        NDArray x = input(5, 2, 3);
        NDArray changed = x.duplicate();
        changed.set(new NDIndex(":, 1"), 7);

        assertThat(dense.apply(changed).get(new NDIndex(":, 0")))
                .isEqualTo(dense.apply(x).get(new NDIndex(":, 0")));
        assertThat(dense.apply(changed)).isNotEqualTo(dense.apply(x));
        GradientCheck.check(manager, x, dense::apply, 1e-2);
    }

    @Test
    void normedLayersHaveTheRightGradient() {
        NormedDense layer = NormedDense.create(parameters, "layer", 4, 6);
        GradientCheck.check(manager, input(3, 4), layer::apply, 2e-2);
    }

    @Test
    void theBlockGruHasTheRightGradientInInputAndState() {
        BlockGruCell cell = BlockGruCell.create(parameters, "cell", 3, 4, 2);
        NDArray x = input(5, 3);
        NDArray h = input(5, 4);
        GradientCheck.check(manager, x, moved -> cell.apply(moved, h), 2e-2);
        GradientCheck.check(manager, h, moved -> cell.apply(x, moved), 2e-2);
    }

    @Test
    void aBlockGruWithoutWeightsKeepsTheStateByItsBias() {
        BlockGruCell random = BlockGruCell.create(parameters, "cell", 3, 4, 2);
        BlockGruCell cell =
                new BlockGruCell(
                        random.hidden(),
                        random.norm(),
                        new BlockDense(
                                random.gates().weight().mul(0), random.gates().bias().mul(0)),
                        2);
        NDArray h = input(1, 4);
        float kept = (float) (1 - 1 / (1 + Math.E));
        assertThat(cell.apply(input(1, 3), h).toFloatArray())
                .containsExactly(h.mul(kept).toFloatArray(), within(1e-6f));
    }

    @Test
    void aFactorIsStillThereWhenTheGradientIsComputedAfterGarbageWasCollected() {
        NDArray x = input(1, 4);
        x.setRequiresGradient(true);
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            NDArray y = Scalars.times(x, 0.25f);
            for (int i = 0; i < 3; i++) {
                System.gc();
                input(100, 100);
            }
            collector.backward(y.sum());
            assertThat(x.getGradient().toFloatArray()).containsOnly(0.25f);
        }
    }
}
