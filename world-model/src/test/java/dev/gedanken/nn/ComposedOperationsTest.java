package dev.gedanken.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import dev.gedanken.nn.loss.Likelihood;
import dev.gedanken.nn.optimise.Adam;
import dev.gedanken.nn.optimise.AdamSettings;
import dev.gedanken.runtime.TorchRuntime;
import dev.gedanken.world.Noise;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ComposedOperationsTest {
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
    void geluHasTheRightGradient() {
        GradientCheck.check(manager, input(3, 4), Activations::gelu, 1e-2);
    }

    @Test
    void sigmoidHasTheRightGradient() {
        GradientCheck.check(manager, input(3, 4), Activations::sigmoid, 1e-2);
    }

    @Test
    void convolutionsHaveTheRightGradient() {
        Convolution three = Convolution.threeByThree(parameters, "three", 2, 3);
        Convolution patches = Convolution.patches(parameters, "patches", 2, 3, 2);
        Convolution second = Convolution.everySecond(parameters, "second", 2, 3);
        GradientCheck.check(manager, input(1, 2, 4, 4), three::apply, 1e-2);
        GradientCheck.check(manager, input(1, 2, 4, 4), patches::apply, 1e-2);
        GradientCheck.check(manager, input(1, 2, 5, 5), second::apply, 1e-2);
    }

    @Test
    void residualConvolutionsHaveTheRightGradient() {
        ResidualConvolution three = ResidualConvolution.threeByThree(parameters, "three", 2);
        ResidualConvolution point = ResidualConvolution.pointwise(parameters, "point", 2);
        GradientCheck.check(manager, input(1, 2, 3, 3), three::apply, 1e-2);
        GradientCheck.check(manager, input(1, 2, 3, 3), point::apply, 1e-2);
    }

    @Test
    void denseHasTheRightGradient() {
        Dense dense = Dense.create(parameters, "dense", 4, 3);
        GradientCheck.check(manager, input(5, 4), dense::apply, 1e-2);
    }

    @Test
    void pixelShuffleMovesChannelsIntoSpaceAndBackThroughTheGradient() {
        float[] values = new float[16];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        NDArray shuffled = PixelShuffle.apply(manager.create(values, new Shape(1, 4, 2, 2)), 2);
        assertThat(shuffled.getShape()).isEqualTo(new Shape(1, 1, 4, 4));
        assertThat(shuffled.toFloatArray())
                .containsExactly(0, 4, 1, 5, 8, 12, 9, 13, 2, 6, 3, 7, 10, 14, 11, 15);
        GradientCheck.check(manager, input(1, 8, 2, 2), x -> PixelShuffle.apply(x, 2), 1e-2);
    }

    @Test
    void negativeLogLikelihoodHasTheRightValueAndGradient() {
        NDArray classes = manager.create(new long[] {2, 0, 1});
        NDArray even = manager.zeros(new Shape(3, 3));
        assertThat(Likelihood.negativeLog(even, classes).toFloatArray())
                .containsExactly(
                        new float[] {(float) Math.log(3), (float) Math.log(3), (float) Math.log(3)},
                        within(1e-6f));
        GradientCheck.check(manager, input(3, 3), x -> Likelihood.negativeLog(x, classes), 1e-2);
    }

    @Test
    void entropyHasTheRightValueAndGradient() {
        assertThat(Likelihood.entropy(manager.zeros(new Shape(1, 5))).getFloat())
                .isCloseTo((float) Math.log(5), within(1e-6f));
        GradientCheck.check(manager, input(3, 4), Likelihood::entropy, 1e-2);
    }

    @Test
    void embeddingsHandTheGradientToTheRowsThatWereUsed() {
        Embedding embedding = Embedding.create(parameters, "embedding", 3, 2);
        parameters.setTrainable(true);
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            NDArray indices = manager.create(new long[] {2, 2, 0});
            collector.backward(embedding.apply(indices).sum());
        }
        assertThat(embedding.table().getGradient().toFloatArray())
                .containsExactly(1, 1, 0, 0, 2, 2);
    }

    @Test
    void quantizationRoundsForwardsAndPassesTheGradientStraightThrough() {
        FiniteScalarQuantizer quantizer = new FiniteScalarQuantizer(5, 3, 2);
        NDArray z =
                manager.create(new float[] {-9, -0.5f, 0.01f, 0.3f, 1, 9}, new Shape(1, 6, 1, 1));
        NDArray code = quantizer.quantize(z);
        assertThat(code.toFloatArray()).containsExactly(-1, -0.5f, 0, 0.5f, 1, 1);
        z.setRequiresGradient(true);
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            collector.backward(quantizer.quantize(z).sum());
        }
        float[] gradient = z.getGradient().toFloatArray();
        double tanh = Math.tanh(0.3);
        assertThat(gradient[3]).isCloseTo((float) (1 - tanh * tanh), within(1e-5f));
    }

    @Test
    void tokensStandForTheCodesTheyCameFrom() {
        FiniteScalarQuantizer quantizer = new FiniteScalarQuantizer(5, 3, 2);
        NDArray code = quantizer.quantize(input(4, 6, 2, 2).mul(3));
        NDArray tokens = quantizer.tokens(code);
        float[] table = quantizer.codeTable();
        long[] flat = tokens.toLongArray();
        float[] expected = code.toFloatArray();
        for (int i = 0; i < expected.length; i++) {
            int row = i / 24;
            int channel = i / 4 % 6;
            int cell = i % 4;
            int token = (int) flat[(row * 2 + channel / 3) * 4 + cell];
            assertThat(table[token * 3 + channel % 3]).isEqualTo(expected[i]);
            assertThat(quantizer.codeOfToken(token, channel % 3)).isEqualTo(expected[i]);
        }
    }

    @Test
    void adamFindsTheMinimumOfASquareAndResumesExactly() {
        NDArray x = parameters.weight("x", new Shape(2), 1, 1);
        parameters.setTrainable(true);
        try (Adam adam = new Adam(manager, parameters, AdamSettings.standard().withAverage(0.9f))) {
            run(adam, x, 200);
            var weights = parameters.snapshot();
            var state = adam.snapshot();
            run(adam, x, 50);
            float[] uninterrupted = x.toFloatArray();
            parameters.setTrainable(false);
            parameters.restore(weights);
            parameters.setTrainable(true);
            adam.restore(state);
            run(adam, x, 50);
            assertThat(x.toFloatArray()).isEqualTo(uninterrupted);
            run(adam, x, 300);
        }
        assertThat(x.toFloatArray()).containsExactly(new float[] {3, 3}, within(0.05f));
    }

    private void run(Adam adam, NDArray x, int steps) {
        for (int i = 0; i < steps; i++) {
            try (NDManager scope = manager.newSubManager();
                    GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                NDArray distance = scope.create(new float[] {3, 3}).sub(x);
                collector.backward(distance.mul(distance).sum());
                adam.step(scope, 0.05);
            }
        }
    }

    @Test
    void safetensorsKeepNamesShapesAndBits() {
        parameters.weight("a", new Shape(2, 3), 3, 1);
        parameters.weight("b", new Shape(4), 3, 1);
        var saved = parameters.snapshot();
        assertThat(SafeTensors.decode(SafeTensors.encode(saved), "memory")).isEqualTo(saved);
        assertThat(List.copyOf(saved.keySet())).containsExactly("test.a", "test.b");
    }
}
