package dev.gedanken.nn;

import ai.djl.ndarray.NDArray;

/**
 * Computes with a plain number what is differentiated later.
 *
 * <p>{@link NDArray#mul(Number)} and its like make an array of the number, close it at once, and the memory goes with
 * the next garbage collection, while the gradient still reads it: now and then a gradient is garbage. Here the
 * number lives as long as the manager of the array does.
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
