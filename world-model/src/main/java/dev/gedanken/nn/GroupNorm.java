package dev.gedanken.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * Group normalisation (Wu &amp; He 2018, equations 1–7): zero mean and unit variance over each
 * group of channels and all cells, without gain and bias, which the caller adds, fixed or adaptive.
 *
 * @param groups of channels; a divisor of their number
 */
public record GroupNorm(int groups) {
    private static final float EPSILON = 1e-5f;
    private static final int[] GROUP = {2};

    /** Maps {@code (batch, channels, height, width)} to the same shape. */
    public NDArray apply(NDArray x) {
        Shape shape = x.getShape();
        NDArray grouped = x.reshape(shape.get(0), groups, -1);
        NDArray centred = grouped.sub(grouped.mean(GROUP, true));
        NDArray variance = centred.mul(centred).mean(GROUP, true);
        return centred.div(variance.add(EPSILON).sqrt()).reshape(shape);
    }
}
