package dev.gedanken.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * Root mean square normalisation (Zhang &amp; Sennrich 2019, equation 4): y = g ⊙ x / √(mean(x²) + ε) over the
 * last axis.
 *
 * @param gain {@code (features)}
 */
public record RmsNorm(NDArray gain) {
    private static final float EPSILON = 1e-4f;
    private static final int[] FEATURES = {-1};

    /** Creates a norm that starts with gain 1. */
    public static RmsNorm create(Parameters parameters, String name, int features) {
        return new RmsNorm(parameters.ones(name + ".gain", new Shape(features)));
    }

    /** Maps {@code (…, features)} to the same shape. */
    public NDArray apply(NDArray x) {
        NDArray meanSquare = x.mul(x).mean(FEATURES, true);
        return x.div(meanSquare.add(EPSILON).sqrt()).mul(gain);
    }
}
