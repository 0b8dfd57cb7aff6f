package dev.gedanken.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/** Rearranges channels into space (Shi et al. 2016). */
public final class PixelShuffle {

    private PixelShuffle() {}

    /**
     * Turns {@code (batch, channels·factor², height, width)} into {@code (batch, channels, height·factor,
     * width·factor)}; channel {@code (c·factor + dy)·factor + dx} becomes pixel (dy, dx) of a cell.
     */
    public static NDArray apply(NDArray x, int factor) {
        Shape s = x.getShape();
        long batch = s.get(0);
        long channels = s.get(1) / ((long) factor * factor);
        long height = s.get(2);
        long width = s.get(3);
        return x.reshape(batch, channels, factor, factor, height, width)
                .transpose(0, 1, 4, 2, 5, 3)
                .reshape(batch, channels, height * factor, width * factor);
    }
}
