package dev.gedanken.nn.loss;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import dev.gedanken.nn.Scalars;

/**
 * A mixture of Gaussians for each dimension (Bishop 1994, equations 22–23; the diagonal form of Ha &amp;
 * Schmidhuber 2018): p(y) = Π_d Σ_k π_dk N(y_d; μ_dk, σ_dk²).
 *
 * @param logWeights log π, {@code (rows, dimensions, components)}
 * @param means μ, the same shape
 * @param logDeviations log σ, the same shape
 */
public record MixtureDensity(NDArray logWeights, NDArray means, NDArray logDeviations) {
    private static final float HALF_LOG_TWO_PI = (float) (0.5 * Math.log(2 * Math.PI));
    private static final float LEAST_LOG_DEVIATION = -7;
    private static final int COMPONENTS = 2;

    /**
     * Creates a mixture from a network's raw outputs.
     *
     * @param raw {@code (rows, 3·dimensions·components)}: logits of the weights, means, logs of deviations
     */
    public static MixtureDensity of(NDArray raw, int dimensions, int components) {
        NDList parts = raw.reshape(-1, 3L, dimensions, components).split(3, 1);
        return new MixtureDensity(
                parts.get(0).squeeze(1).logSoftmax(COMPONENTS),
                parts.get(1).squeeze(1),
                Scalars.atLeast(parts.get(2).squeeze(1), LEAST_LOG_DEVIATION));
    }

    /**
     * Returns −log p of each row in nats, {@code (rows)}.
     *
     * @param y {@code (rows, dimensions)}
     */
    public NDArray negativeLog(NDArray y) {
        NDArray z = y.expandDims(2).sub(means).div(logDeviations.exp());
        NDArray logs =
                logWeights
                        .sub(Scalars.times(z.mul(z), 0.5f))
                        .sub(logDeviations)
                        .sub(HALF_LOG_TWO_PI);
        return logSumExp(logs).sum(new int[] {1}).neg();
    }

    /** Returns log Σ exp over the components, {@code (rows, dimensions)}, without overflow. */
    private static NDArray logSumExp(NDArray logs) {
        NDArray highest = logs.max(new int[] {COMPONENTS}, true).stopGradient();
        return logs.sub(highest)
                .exp()
                .sum(new int[] {COMPONENTS})
                .log()
                .add(highest.squeeze(COMPONENTS));
    }
}
