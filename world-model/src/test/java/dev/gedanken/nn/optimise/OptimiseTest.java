package dev.gedanken.nn.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.nn.Dense;
import dev.gedanken.nn.Parameters;
import dev.gedanken.runtime.CallPool;
import dev.gedanken.runtime.TorchRuntime;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.Noise;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OptimiseTest {
    private static final int BATCH = 7;

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

    @Test
    void theGradientOfABatchIsTheSameInAnyNumberOfShards() {
        Dense.create(parameters, "dense", 4, 3);
        List<float[]> whole = gradients(1, 1);
        List<float[]> parts = gradients(3, 2);
        for (int i = 0; i < whole.size(); i++) {
            assertThat(parts.get(i)).containsExactly(whole.get(i), within(1e-5f));
        }
    }

    @Test
    void theGradientOfTheSameShardsHasTheSameBitsOnAnyNumberOfThreads() {
        Dense.create(parameters, "dense", 4, 3);
        List<float[]> one = gradients(4, 1);
        for (int attempt = 0; attempt < 20; attempt++) {
            List<float[]> four = gradients(4, 4);
            for (int i = 0; i < one.size(); i++) {
                assertThat(four.get(i)).containsExactly(one.get(i));
            }
        }
    }

    private List<float[]> gradients(int shards, int threads) {
        try (CallPool pool = new CallPool(threads);
                NDManager scope = manager.newSubManager();
                ShardedGradients<Dense> gradients =
                        new ShardedGradients<>(
                                manager,
                                parameters,
                                shared -> Dense.create(shared, "dense", 4, 3),
                                shards,
                                pool)) {
            ShardedGradients.Result result =
                    gradients.compute(scope, BATCH, (dense, shard) -> loss(dense, shard));
            assertThat(result.losses()).containsKeys(ShardedGradients.TOTAL, "square");
            return result.gradients().stream().map(NDArray::toFloatArray).toList();
        }
    }

    private static LossTerms loss(Dense dense, ShardedGradients.Shard shard) {
        float[] rows = new float[shard.rows() * 4];
        Noise noise = Noise.at(1, 0);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = noise.uniform(shard.from() * 4 + i);
        }
        NDArray x = shard.scope().create(rows, new Shape(shard.rows(), 4));
        return LossTerms.of("square", dense.apply(x).square().mean());
    }

    @Test
    void sharedParametersFollowTheirOriginalsAlsoAfterARestore() {
        NDArray weight = parameters.weight("x", new Shape(3), 1, 1);
        Parameters shared = Parameters.sharing(manager, parameters);
        NDArray view = shared.weight("x", new Shape(3), 1, 1);
        shared.setTrainable(true);
        Map<String, Tensor> before = parameters.snapshot();
        weight.addi(1);
        assertThat(view.toFloatArray()).isEqualTo(weight.toFloatArray());
        parameters.restore(before);
        assertThat(parameters.snapshot()).isEqualTo(before);
        assertThat(view.toFloatArray()).isEqualTo(weight.toFloatArray());
        shared.close();
    }

    @Test
    void weightDecayShrinksWeightsApartFromTheGradient() {
        NDArray x = parameters.filled("x", new Shape(1), 2);
        AdamSettings settings = AdamSettings.standard().withWeightDecay(0.5f);
        try (Adam adam = new Adam(manager, parameters, settings);
                NDManager scope = manager.newSubManager()) {
            adam.step(scope, List.of(scope.zeros(new Shape(1))), 0.1);
        }
        assertThat(x.getFloat()).isCloseTo(1.9f, within(1e-6f));
    }

    @Test
    void adaptiveClippingBoundsAGradientByItsWeights() {
        NDArray x = parameters.filled("x", new Shape(4), 3);
        Clipping.Adaptive clipping = new Clipping.Adaptive(0.3f);
        assertThat(clipping.scale(x, 60)).isCloseTo(0.03f, within(1e-6f));
        assertThat(clipping.scale(x, 1)).isEqualTo(1);
        assertThat(new Clipping.ByNorm(2).scale(8)).isCloseTo(0.25f, within(1e-5f));
    }

    @Test
    void anUpdateWithGradientsThatAreNotNumbersChangesNothing() {
        NDArray x = parameters.filled("x", new Shape(2), 1);
        try (Adam adam = new Adam(manager, parameters, AdamSettings.standard());
                NDManager scope = manager.newSubManager()) {
            NDArray gradient = scope.create(new float[] {1, Float.NaN});
            assertThat(adam.step(scope, List.of(gradient), 0.1)).isNaN();
            assertThat(adam.steps()).isZero();
        }
        assertThat(x.toFloatArray()).containsExactly(1, 1);
    }
}
