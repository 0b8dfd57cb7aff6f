package dev.gedanken.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.nn.loss.SketchedGaussianity;
import dev.gedanken.runtime.TorchRuntime;
import dev.gedanken.world.Noise;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SketchedGaussianityTest {
    private static final Noise LUCK = Noise.at(4, 2);

    private final NDManager manager = NDManager.newBaseManager();
    private final SketchedGaussianity measure = new SketchedGaussianity(32, 17);

    @BeforeAll
    static void prepare() {
        TorchRuntime.prepare();
    }

    @AfterEach
    void close() {
        manager.close();
    }

    private NDArray normal(int rows, int features, double deviation) {
        float[] values = new float[rows * features];
        for (int i = 0; i < values.length; i++) {
            double radius = Math.sqrt(-2 * Math.log(1 - LUCK.onStream(7).uniform(2 * i)));
            values[i] =
                    (float)
                            (deviation
                                    * radius
                                    * Math.cos(2 * Math.PI * LUCK.onStream(7).uniform(2 * i + 1)));
        }
        return manager.create(values, new Shape(rows, features));
    }

    @Test
    void aCollapsedBatchHasTheStatisticComputedByHand() {
        double expected = 0;
        for (int knot = 0; knot < 17; knot++) {
            double t = 3.0 * knot / 16;
            double normal = Math.exp(-t * t / 2);
            double width = knot == 0 || knot == 16 ? 1.5 / 16 : 3.0 / 16;
            expected += 2 * width * normal * (1 - normal) * (1 - normal);
        }

        assertThat((double) measure.of(manager.zeros(new Shape(64, 8)), LUCK).getFloat())
                .isCloseTo(expected, within(1e-5));
    }

    @Test
    void aNormalBatchIsNearZeroAndAWiderOrNarrowerOneIsNot() {
        double normal = measure.of(normal(2048, 8, 1), LUCK).getFloat();

        assertThat(normal).isLessThan(0.005);
        assertThat((double) measure.of(normal(2048, 8, 0.5), LUCK).getFloat())
                .isGreaterThan(10 * normal);
        assertThat((double) measure.of(normal(2048, 8, 2), LUCK).getFloat())
                .isGreaterThan(10 * normal);
    }

    @Test
    void itsGradientIsThatOfDifferences() {
        GradientCheck.check(
                manager, normal(6, 3, 0.7), z -> new SketchedGaussianity(4, 9).of(z, LUCK), 2e-2);
    }
}
