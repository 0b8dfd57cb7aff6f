package dev.gedanken.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * {@link RmsNorm} over the channels of each cell of a picture.
 *
 * @param gain {@code (1, channels, 1, 1)}
 */
public record ChannelNorm(NDArray gain) {
    private static final float EPSILON = 1e-4f;
    private static final int[] CHANNELS = {1};

    /** Creates a norm that starts with gain 1. */
    public static ChannelNorm create(Parameters parameters, String name, int channels) {
        return new ChannelNorm(parameters.ones(name + ".gain", new Shape(1, channels, 1, 1)));
    }

    /** Maps {@code (batch, channels, height, width)} to the same shape. */
    public NDArray apply(NDArray x) {
        NDArray meanSquare = x.mul(x).mean(CHANNELS, true);
        return x.div(meanSquare.add(EPSILON).sqrt()).mul(gain);
    }
}
