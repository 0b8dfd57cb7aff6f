package dev.gedanken.family.muzero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import dev.gedanken.nn.GradientCheck;
import dev.gedanken.nn.Parameters;
import dev.gedanken.runtime.TorchRuntime;
import dev.gedanken.world.Noise;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The equations of h, g and f, and of the loss, on the smallest sizes. */
class MuZeroNetworkTest {
    private static final MuZeroConfig CONFIG =
            new MuZeroConfig(16, 8, 2, 1, 1, 4, 6, 1, 5, 1, 0.9, 2);
    private static final int ROWS = 2;

    private NDManager manager;
    private Parameters parameters;
    private MuZeroNetwork network;

    @BeforeAll
    static void prepareTorch() {
        TorchRuntime.prepare();
    }

    @BeforeEach
    void open() {
        manager = NDManager.newBaseManager();
        parameters = Parameters.fresh(manager, "test", 3);
        network = new MuZeroNetwork(CONFIG, parameters);
        // Parameters that start at zero would have almost no gradient.
        for (NDArray weight : parameters.all()) {
            weight.addi(input((int) weight.size(), weight.getShape().getShape()).mul(0.3f));
        }
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

    private NDArray pixels() {
        return input(3, ROWS, 3, CONFIG.frameSize(), CONFIG.frameSize());
    }

    private NDArray action() {
        return Batch.oneHot(manager, CONFIG, new int[] {0, 1});
    }

    @Test
    void hiddenStatesReachFromZeroToOne() {
        NDArray s = network.represent(pixels());
        NDArray next = network.dynamics(s, action()).state();
        for (NDArray state : List.of(s, next)) {
            assertThat(state.getShape()).isEqualTo(new Shape(ROWS, CONFIG.latent()));
            assertThat(state.min().getFloat()).isZero();
            assertThat(state.max().getFloat()).isCloseTo(1, within(1e-3f));
        }
    }

    @Test
    void dynamicsAndPredictionHaveTheRightGradient() {
        NDArray s = input(1, ROWS, CONFIG.latent());
        GradientCheck.check(manager, s, x -> network.dynamics(x, action()).state(), 5e-2);
        GradientCheck.check(manager, s, x -> network.dynamics(x, action()).reward(), 3e-2);
        GradientCheck.check(manager, s, x -> network.dynamics(x, action()).goingOn(), 3e-2);
        GradientCheck.check(manager, s, x -> network.predict(x).policy(), 3e-2);
        GradientCheck.check(manager, s, x -> network.predict(x).value(), 3e-2);
    }

    /** Returns targets of which only those with the given weights count. */
    private Batch batch(NDArray pixels, float atRoot, float afterwards) {
        NDArray values = manager.create(new float[] {0.4f, -0.7f});
        NDArray policies = manager.create(new float[] {0.3f, 0.7f, 0.9f, 0.1f}, new Shape(2, 2));
        NDArray root = manager.create(new float[] {atRoot, atRoot});
        NDArray after = manager.create(new float[] {afterwards, afterwards});
        return new Batch(
                pixels,
                List.of(action()),
                Collections.nCopies(2, values),
                List.of(root, after),
                Collections.nCopies(2, policies),
                List.of(root, after),
                List.of(values),
                List.of(manager.create(new float[] {1, 0})),
                List.of(after));
    }

    private MuZeroLosses losses() {
        MuZeroTrainingSettings usual = MuZeroTrainingSettings.tiny();
        MuZeroTrainingSettings oneStep =
                new MuZeroTrainingSettings(
                        2,
                        usual.learningRate(),
                        usual.weightDecay(),
                        1,
                        usual.tdSteps(),
                        usual.valueWeight(),
                        usual.imitation(),
                        usual.recordedShare(),
                        usual.priority(),
                        usual.numSimulations(),
                        usual.noiseConcentration(),
                        usual.noiseShare(),
                        usual.reanalysed(),
                        usual.games(),
                        usual.gameSteps(),
                        usual.roundUpdates(),
                        usual.viewerShare(),
                        usual.frames());
        return new MuZeroLosses(CONFIG, oneStep, manager);
    }

    private NDArray loss(NDArray pixels, float atRoot, float afterwards) {
        return losses().loss(network, batch(pixels, atRoot, afterwards)).terms().total();
    }

    @Test
    void theLossAtTheRootHasTheRightGradient() {
        NDArray small = pixels();
        GradientCheck.check(
                manager,
                input(5, ROWS, 3),
                x -> loss(small.add(x.reshape(ROWS, 3, 1, 1)), 1, 0).reshape(1),
                5e-2);
    }

    @Test
    void theGradientThatComesBackFromDynamicsCountsHalf() {
        float step = 2e-3f;
        NDArray colour = manager.zeros(new Shape(ROWS, 3));
        float[] gradient = gradient(colour);
        double largest = 0;
        for (float each : gradient) {
            largest = Math.max(largest, Math.abs(each));
        }
        for (int i = 0; i < gradient.length; i++) {
            float[] moved = new float[ROWS * 3];
            moved[i] = step;
            double up = unrolled(manager.create(moved, new Shape(ROWS, 3)));
            moved[i] = -step;
            double down = unrolled(manager.create(moved, new Shape(ROWS, 3)));
            assertThat((double) gradient[i])
                    .isCloseTo((up - down) / (2 * step) / 2, within(0.05 * largest));
        }
        assertThat(largest).isGreaterThan(1e-2);
    }

    private double unrolled(NDArray colour) {
        return loss(pixels().add(colour.reshape(ROWS, 3, 1, 1)), 0, 1).getFloat();
    }

    private float[] gradient(NDArray colour) {
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            colour.setRequiresGradient(true);
            collector.backward(loss(pixels().add(colour.reshape(ROWS, 3, 1, 1)), 0, 1));
            return colour.getGradient().toFloatArray();
        }
    }
}
