package dev.gedanken.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * Layer normalisation (Ba et al. 2016, equations 3–4): y = g ⊙ (x − μ) / √(σ² + ε) + b, where μ and σ² are
 * the mean and the variance over the last axis.
 *
 * @param gain {@code (features)}
 * @param bias {@code (features)}
 */
public record LayerNorm(NDArray gain, NDArray bias) {
    private static final float EPSILON = 1e-5f;
    private static final int[] FEATURES = {-1};

    /** Creates a norm that starts with gain 1 and bias 0. */
    public static LayerNorm create(Parameters parameters, String name, int features) {
        return new LayerNorm(
                parameters.ones(name + ".gain", new Shape(features)),
                parameters.zeros(name + ".bias", new Shape(features)));
    }

    /** Maps {@code (…, features)} to the same shape. */
    public NDArray apply(NDArray x) {
        NDArray centred = x.sub(x.mean(FEATURES, true));
        NDArray variance = centred.mul(centred).mean(FEATURES, true);
        return centred.div(variance.add(EPSILON).sqrt()).mul(gain).add(bias);
    }
}
