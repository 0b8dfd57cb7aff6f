package dev.gedanken.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import dev.gedanken.nn.loss.MixtureDensity;
import dev.gedanken.nn.loss.TwoHot;
import dev.gedanken.runtime.TorchRuntime;
import dev.gedanken.world.Noise;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LayersTest {
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

    private void checkGradient(NDArray x, Function<NDArray, NDArray> f) {
        GradientCheck.check(manager, x, f, 2e-2);
    }

    @Test
    void activationsHaveTheRightGradient() {
        checkGradient(input(3, 4), Activations::silu);
        checkGradient(input(3, 4), Activations::softplus);
        checkGradient(input(3, 4).mul(2), Activations::symlog);
        checkGradient(input(3, 4), Activations::symexp);
    }

    @Test
    void symexpUndoesSymlog() {
        NDArray numbers = manager.create(new float[] {-1000, -1, 0, 0.5f, 20_000});
        float[] back = Activations.symexp(Activations.symlog(numbers)).toFloatArray();
        float[] expected = numbers.toFloatArray();
        for (int i = 0; i < back.length; i++) {
            assertThat(back[i]).isCloseTo(expected[i], within(1e-4f * (1 + Math.abs(expected[i]))));
        }
    }

    @Test
    void normsHaveTheRightValueAndGradient() {
        LayerNorm layer = LayerNorm.create(parameters, "layer", 4);
        RmsNorm rms = RmsNorm.create(parameters, "rms", 4);
        ChannelNorm channels = ChannelNorm.create(parameters, "channels", 4);
        checkGradient(input(3, 4), layer::apply);
        checkGradient(input(3, 4), rms::apply);
        checkGradient(input(2, 4, 2, 2), channels::apply);
        checkGradient(input(2, 4, 2, 2), new GroupNorm(2)::apply);
        NDArray normal = layer.apply(input(3, 4).mul(7).add(3));
        assertThat(normal.mean().getFloat()).isCloseTo(0, within(1e-5f));
        assertThat(rms.apply(input(3, 4).mul(9)).square().mean().getFloat())
                .isCloseTo(1, within(1e-3f));
    }

    @Test
    void recurrentCellsHaveTheRightGradientInInputAndState() {
        GruCell gru = GruCell.create(parameters, "gru", 3, 4);
        LstmCell lstm = LstmCell.create(parameters, "lstm", 3, 4);
        NDArray x = input(2, 3);
        NDArray h = input(2, 4);
        checkGradient(x, each -> gru.apply(each, h));
        checkGradient(h, each -> gru.apply(x, each));
        checkGradient(x, each -> lstm.apply(each, new LstmCell.State(h, h)).h());
        checkGradient(h, each -> lstm.apply(x, new LstmCell.State(h, each)).h());
    }

    @Test
    void attentionHasTheRightGradientAndObeysItsMask() {
        Attention attention = Attention.create(parameters, "attention", 4, 2);
        NDArray asked = input(1, 3, 4);
        NDArray mask = manager.create(Attention.causalMask(3), new Shape(3, 3));
        checkGradient(input(1, 3, 4), x -> attention.apply(x, asked, null));
        checkGradient(asked, x -> attention.apply(asked, x, mask));
        NDArray q = input(1, 2, 3, 2);
        float[] weights = Attention.weights(q, q, mask).toFloatArray();
        assertThat(weights[0]).isEqualTo(1);
        assertThat(weights[1]).isZero();
        assertThat(weights[2]).isZero();
    }

    @Test
    void upsamplingRepeatsCellsAndHasTheRightGradient() {
        NDArray two = manager.create(new float[] {1, 2, 3, 4}, new Shape(1, 1, 2, 2));
        assertThat(Upsampling.nearest(two, 2).toFloatArray())
                .containsExactly(1, 1, 2, 2, 1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4);
        TransposedConvolution up = TransposedConvolution.create(parameters, "up", 2, 3);
        assertThat(up.apply(input(1, 2, 3, 3)).getShape()).isEqualTo(new Shape(1, 3, 6, 6));
        checkGradient(input(1, 2, 2, 2), up::apply);
    }

    @Test
    void categoricalsMixInUniformProbabilityAndHaveTheRightGradient() {
        NDArray logits = input(2, 3, 4).mul(9);
        NDArray p = OneHotCategorical.of(logits, 0.04f).probabilities();
        assertThat(p.min().getFloat()).isGreaterThanOrEqualTo(0.01f - 1e-6f);
        assertThat(p.sum(new int[] {2}).toFloatArray())
                .containsOnly(new float[] {1}, within(1e-5f));
        OneHotCategorical other = OneHotCategorical.of(input(1, 3, 4), 0.01f);
        checkGradient(input(1, 3, 4), x -> OneHotCategorical.of(x, 0.01f).entropy());
        checkGradient(
                input(1, 3, 4).mul(2), x -> OneHotCategorical.of(x, 0.01f).divergenceFrom(other));
        assertThat(other.divergenceFrom(other).getFloat()).isCloseTo(0, within(1e-6f));
    }

    @Test
    void samplesAreOneHotAndPassTheGradientOfTheProbabilitiesStraightThrough() {
        NDArray logits = input(50, 3, 4);
        NDArray luck = manager.create(Noise.at(3, 0).uniforms(150), new Shape(50, 3));
        NDArray sample = OneHotCategorical.of(logits, 0).sample(luck);
        assertThat(sample.sum(new int[] {2}).toFloatArray())
                .containsOnly(new float[] {1}, within(1e-5f));
        NDArray weights = input(1, 3, 4);
        NDArray few = input(1, 3, 4);
        NDArray fewLuck = manager.create(new float[] {0.1f, 0.5f, 0.9f}, new Shape(1, 3));
        float[] straight =
                gradient(
                        few,
                        x -> OneHotCategorical.of(x, 0.01f).sample(fewLuck).mul(weights).sum());
        float[] smooth =
                gradient(
                        few,
                        x -> OneHotCategorical.of(x, 0.01f).probabilities().mul(weights).sum());
        assertThat(straight).containsExactly(smooth, within(1e-6f));
    }

    @Test
    void samplesAreDrawnAsOftenAsTheirProbability() {
        int draws = 20_000;
        float[] repeated = new float[3 * draws];
        for (int i = 0; i < repeated.length; i++) {
            repeated[i] = i % 3;
        }
        NDArray logits = manager.create(repeated, new Shape(draws, 1, 3));
        NDArray luck = manager.create(Noise.at(4, 0).uniforms(draws), new Shape(draws, 1));
        OneHotCategorical distribution = OneHotCategorical.of(logits, 0);
        float[] frequencies = distribution.sample(luck).mean(new int[] {0}).toFloatArray();
        float[] expected = distribution.probabilities().mean(new int[] {0}).toFloatArray();
        assertThat(frequencies).containsExactly(expected, within(0.01f));
    }

    @Test
    void twoHotKeepsTheNumberAndHasTheRightGradient() {
        TwoHot twoHot = TwoHot.standard(manager);
        float[] numbers = {-1e6f, -37.5f, -0.3f, 0, 0.01f, 1, 250};
        NDArray targets = manager.create(numbers);
        NDArray encoded = twoHot.encode(targets);
        assertThat(encoded.sum(new int[] {1}).toFloatArray())
                .containsOnly(new float[] {1}, within(1e-4f));
        float[] back = twoHot.mean(encoded.maximum(1e-30f).log()).toFloatArray();
        for (int i = 0; i < numbers.length; i++) {
            assertThat(back[i]).isCloseTo(numbers[i], within(2e-3f * (1 + Math.abs(numbers[i]))));
        }
        TwoHot few = TwoHot.create(manager, 5, 2);
        NDArray two = manager.create(new float[] {0.7f, -9});
        checkGradient(input(2, 5), logits -> few.loss(logits, two));
        checkGradient(input(2, 5), few::mean);
    }

    @Test
    void mixturesOfOneGaussianHaveItsDensityAndTheRightGradient() {
        NDArray raw = manager.create(new float[] {0, 0.5f, 0}, new Shape(1, 3));
        NDArray y = manager.create(new float[] {1.5f}, new Shape(1, 1));
        double expected = 0.5 + 0.5 * Math.log(2 * Math.PI);
        assertThat(MixtureDensity.of(raw, 1, 1).negativeLog(y).getFloat())
                .isCloseTo((float) expected, within(1e-5f));
        NDArray targets = input(2, 2);
        checkGradient(input(2, 18), x -> MixtureDensity.of(x, 2, 3).negativeLog(targets));
    }

    private float[] gradient(NDArray x, Function<NDArray, NDArray> f) {
        try (NDManager scope = manager.newSubManager();
                GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            NDArray input = scope.create(x.toFloatArray(), x.getShape());
            input.setRequiresGradient(true);
            collector.backward(f.apply(input));
            return input.getGradient().toFloatArray();
        }
    }
}
