package dev.gedanken.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.function.Function;

/** Compares gradients with central differences. */
public final class GradientCheck {
    private static final float STEP = 1e-2f;

    private GradientCheck() {}

    /**
     * Fails unless d(sum(f · weights))/dx by autograd agrees with central differences at every entry.
     *
     * @param relative tolerated difference, as a share of the largest gradient
     */
    public static void check(
            NDManager manager, NDArray x, Function<NDArray, NDArray> f, double relative) {
        NDArray weights;
        try (NDManager scope = manager.newSubManager()) {
            NDArray y = f.apply(copy(scope, x));
            float[] values = new float[(int) y.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = 0.3f + 0.17f * (i % 7) - 0.05f * (i % 3);
            }
            weights = manager.create(values, y.getShape());
        }
        float[] automatic = automatic(manager, x, f, weights);
        float[] start = x.toFloatArray();
        double largest = 1e-3;
        for (float gradient : automatic) {
            largest = Math.max(largest, Math.abs(gradient));
        }
        for (int i = 0; i < start.length; i++) {
            double up = value(manager, x, start, i, STEP, f, weights);
            double down = value(manager, x, start, i, -STEP, f, weights);
            assertThat((double) automatic[i])
                    .as("entry %d", i)
                    .isCloseTo((up - down) / (2 * STEP), within(relative * largest));
        }
    }

    private static float[] automatic(
            NDManager manager, NDArray x, Function<NDArray, NDArray> f, NDArray weights) {
        try (NDManager scope = manager.newSubManager();
                GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            NDArray input = copy(scope, x);
            input.setRequiresGradient(true);
            collector.backward(f.apply(input).mul(weights).sum());
            return input.getGradient().toFloatArray();
        }
    }

    private static double value(
            NDManager manager,
            NDArray x,
            float[] start,
            int entry,
            float change,
            Function<NDArray, NDArray> f,
            NDArray weights) {
        try (NDManager scope = manager.newSubManager()) {
            float[] moved = start.clone();
            moved[entry] += change;
            float[] y = f.apply(scope.create(moved, x.getShape())).mul(weights).toFloatArray();
            double sum = 0;
            for (float term : y) {
                sum += term;
            }
            return sum;
        }
    }

    private static NDArray copy(NDManager scope, NDArray x) {
        return scope.create(x.toFloatArray(), x.getShape());
    }
}
