package dev.gedanken.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * Makes pictures larger; followed by a convolution, it replaces a transposed convolution (Odena et
 * al. 2016).
 */
public final class Upsampling {

    private Upsampling() {}

    /**
     * Repeats every cell {@code factor} times in both directions: {@code (batch, channels, height, width)} to
     * {@code (batch, channels, height·factor, width·factor)}.
     */
    public static NDArray nearest(NDArray x, int factor) {
        Shape s = x.getShape();
        return x.reshape(s.get(0), s.get(1), s.get(2), 1, s.get(3), 1)
                .broadcast(new Shape(s.get(0), s.get(1), s.get(2), factor, s.get(3), factor))
                .reshape(s.get(0), s.get(1), s.get(2) * factor, s.get(3) * factor);
    }
}
