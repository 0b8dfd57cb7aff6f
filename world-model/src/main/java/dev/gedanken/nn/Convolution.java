package dev.gedanken.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;

/**
 * A 2-D convolution with bias.
 *
 * @param weight {@code (out, in, kernel, kernel)}
 * @param bias {@code (out)}
 * @param stride rows and columns between outputs
 * @param padding zeros added on every side
 */
public record Convolution(NDArray weight, NDArray bias, int stride, int padding) {
    private static final double RECTIFIER_GAIN = 2;
    private static final double LINEAR_GAIN = 1;

    /** Creates a size-keeping 3×3 convolution. */
    public static Convolution threeByThree(Parameters parameters, String name, int in, int out) {
        return create(parameters, name, in, out, 3, 1, 1, RECTIFIER_GAIN);
    }

    /** Creates a 1×1 convolution: a linear map of each cell's channels. */
    public static Convolution pointwise(Parameters parameters, String name, int in, int out) {
        return create(parameters, name, in, out, 1, 1, 0, LINEAR_GAIN);
    }

    /** Creates a convolution that maps each disjoint patch of the input to one cell. */
    public static Convolution patches(
            Parameters parameters, String name, int in, int out, int patch) {
        return create(parameters, name, in, out, patch, patch, 0, LINEAR_GAIN);
    }

    /** Creates an unpadded 3×3 convolution that computes every second cell. */
    public static Convolution everySecond(Parameters parameters, String name, int in, int out) {
        return create(parameters, name, in, out, 3, 2, 0, RECTIFIER_GAIN);
    }

    private static Convolution create(
            Parameters parameters,
            String name,
            int in,
            int out,
            int kernel,
            int stride,
            int padding,
            double gain) {
        long fanIn = (long) in * kernel * kernel;
        return new Convolution(
                parameters.weight(
                        name + ".weight", new Shape(out, in, kernel, kernel), fanIn, gain),
                parameters.zeros(name + ".bias", new Shape(out)),
                stride,
                padding);
    }

    /** Maps {@code (batch, in, height, width)} to {@code (batch, out, height', width')}. */
    public NDArray apply(NDArray x) {
        return Conv2d.conv2d(
                        x, weight, bias, new Shape(stride, stride), new Shape(padding, padding))
                .singletonOrThrow();
    }
}
