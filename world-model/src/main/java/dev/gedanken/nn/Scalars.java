package dev.gedanken.nn;

import ai.djl.ndarray.NDArray;

/**
 * Arithmetic with plain numbers that is differentiated later.
 *
 * <p>{@link NDArray#mul(Number)} and similar methods make an array from the number and close it at
 * once. Its memory is freed with the next garbage collection, while the gradient still needs it, so
 * that a gradient is occasionally garbage. Here the number lives as long as the manager of the
 * array.
 */
public final class Scalars {

    private Scalars() {}

    /** Returns x · factor. */
    public static NDArray times(NDArray x, float factor) {
        return x.mul(kept(x, factor));
    }

    /** Returns x / divisor. */
    public static NDArray over(NDArray x, float divisor) {
        return x.div(kept(x, divisor));
    }

    /** Returns max(x, least). */
    public static NDArray atLeast(NDArray x, float least) {
        return x.maximum(kept(x, least));
    }

    private static NDArray kept(NDArray x, float number) {
        return x.getManager().create(number);
    }
}
