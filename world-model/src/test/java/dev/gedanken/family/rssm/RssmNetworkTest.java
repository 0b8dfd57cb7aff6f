package dev.gedanken.family.rssm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.nn.GradientCheck;
import dev.gedanken.nn.OneHotCategorical;
import dev.gedanken.nn.Parameters;
import dev.gedanken.runtime.TorchRuntime;
import dev.gedanken.world.Noise;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The equations of the world model on the smallest sizes. */
class RssmNetworkTest {
    private static final RssmConfig CONFIG =
            new RssmConfig(16, 8, 2, 1, 4, 2, 3, 4, 4, 2, 0.01f, 2, true);
    private static final int ROWS = 2;

    private NDManager manager;
    private Parameters parameters;
    private RssmNetwork network;

    @BeforeAll
    static void prepareTorch() {
        TorchRuntime.prepare();
    }

    @BeforeEach
    void open() {
        manager = NDManager.newBaseManager();
        parameters = Parameters.fresh(manager, "test", 3);
        network = new RssmNetwork(CONFIG, parameters);
    }

    @AfterEach
    void close() {
        parameters.close();
        manager.close();
    }

    private NDArray input(int seed, long... extents) {
        Shape shape = new Shape(extents);
        return manager.create(Noise.at(seed, 0).uniforms((int) shape.size()), shape);
    }

    private NDArray h() {
        return input(1, ROWS, CONFIG.deter());
    }

    private NDArray z() {
        return input(2, ROWS, CONFIG.stoch());
    }

    private NDArray pixels() {
        return input(3, ROWS, 3, CONFIG.frameSize(), CONFIG.frameSize());
    }

    @Test
    void theSequenceModelHasTheRightGradientInStateLatentAndAction() {
        NDArray a = input(4, ROWS, CONFIG.actions());
        GradientCheck.check(manager, h(), x -> network.sequence(x, z(), a), 3e-2);
        GradientCheck.check(manager, z(), x -> network.sequence(h(), x, a), 3e-2);
        GradientCheck.check(manager, a, x -> network.sequence(h(), z(), x), 3e-2);
    }

    @Test
    void priorAndPosteriorHaveTheRightGradient() {
        NDArray embedded = network.embed(pixels());
        GradientCheck.check(manager, h(), x -> network.prior(x).probabilities(), 3e-2);
        GradientCheck.check(
                manager, h(), x -> network.posterior(x, embedded).probabilities(), 3e-2);
        GradientCheck.check(
                manager, embedded, x -> network.posterior(h(), x).probabilities(), 3e-2);
    }

    @Test
    void theDecoderHasTheRightGradientAndDrawsColours() {
        NDArray frames = network.decode(h(), z());
        assertThat(frames.getShape()).isEqualTo(new Shape(ROWS, 3, 16, 16));
        assertThat(frames.min().getFloat()).isPositive();
        assertThat(frames.max().getFloat()).isLessThan(1);
        GradientCheck.check(manager, h(), x -> network.decode(x, z()).mean(new int[] {1}), 3e-2);
        GradientCheck.check(manager, z(), x -> network.decode(h(), x).mean(new int[] {1}), 3e-2);
    }

    @Test
    void everyClassKeepsAShareOfUniformProbability() {
        float[] prior = network.prior(h().mul(1000)).probabilities().toFloatArray();
        float least = CONFIG.unimix() / CONFIG.classes();
        assertThat(prior).hasSize(ROWS * CONFIG.stoch());
        for (float probability : prior) {
            assertThat(probability).isGreaterThanOrEqualTo(least * 0.999f);
        }
    }

    @Test
    void theHeadsStartUndecided() {
        assertThat(network.goingOn(h(), z()).toFloatArray()).containsOnly(0);
        assertThat(network.reward(h(), z()).toFloatArray()).hasSize(ROWS * 255).containsOnly(0);
    }

    @Test
    void theDivergenceOfTwoKnownDistributionsIsTheAnalyticOne() {
        OneHotCategorical q = known(0.7f, 0.2f, 0.1f);
        OneHotCategorical p = known(0.2f, 0.3f, 0.5f);
        double expected =
                0.7 * Math.log(0.7 / 0.2) + 0.2 * Math.log(0.2 / 0.3) + 0.1 * Math.log(0.1 / 0.5);
        RssmLosses free = losses(0);
        assertThat(free.dynamics(q, p).getFloat()).isCloseTo((float) expected, within(1e-5f));
        assertThat(free.representation(q, p).getFloat()).isCloseTo((float) expected, within(1e-5f));
        assertThat(losses(1).dynamics(q, p).getFloat()).isEqualTo(1);
    }

    private OneHotCategorical known(float... probabilities) {
        return new OneHotCategorical(manager.create(probabilities, new Shape(1, 1, 3)));
    }

    private RssmLosses losses(float freeNats) {
        return new RssmLosses(
                new RssmTrainingSettings(4, 8, 1e-3, 0.3f, 1, 0.1, 1, freeNats, 0, 0, 1000),
                manager.zeros(new Shape(1, 3, 64, 64)),
                manager);
    }

    @Test
    void theDynamicsLossTeachesThePriorAndTheRepresentationLossThePosterior() {
        NDArray logits = input(6, 2, 2, 3);
        OneHotCategorical other = OneHotCategorical.of(input(7, 2, 2, 3).mul(3), 0.01f);
        RssmLosses free = losses(0);
        GradientCheck.check(
                manager, logits, x -> free.dynamics(other, OneHotCategorical.of(x, 0.01f)), 2e-2);
        GradientCheck.check(
                manager,
                logits,
                x -> free.representation(OneHotCategorical.of(x, 0.01f), other),
                2e-2);
        assertThat(gradient(logits, x -> free.dynamics(x, other))).containsOnly(0);
        assertThat(gradient(logits, x -> free.representation(other, x))).containsOnly(0);
    }

    private float[] gradient(
            NDArray logits, java.util.function.Function<OneHotCategorical, NDArray> loss) {
        NDArray x = logits.duplicate();
        x.setRequiresGradient(true);
        try (var collector = ai.djl.engine.Engine.getInstance().newGradientCollector()) {
            NDArray own = loss.apply(OneHotCategorical.of(x, 0.01f));
            collector.backward(own.add(x.sum().mul(0)));
            return x.getGradient().toFloatArray();
        }
    }

    @Test
    void theContinueLossIsTheBernoulliLikelihood() {
        NDArray logits = manager.create(new float[] {2, -1});
        NDArray truth = manager.create(new float[] {1, 0});
        double expected = (Math.log(1 + Math.exp(-2)) + Math.log(1 + Math.exp(-1))) / 2;
        assertThat(RssmLosses.goingOn(logits, truth).mean().getFloat())
                .isCloseTo((float) expected, within(1e-6f));
        GradientCheck.check(manager, logits, x -> RssmLosses.goingOn(x, truth), 1e-2);
    }
}
