package dev.gedanken.nn;

import ai.djl.ndarray.NDArray;

/**
 * Doubles height and width: nearest-neighbour upsampling and a 3×3 convolution, which has the
 * receptive field of a transposed convolution of stride 2 without its checkerboard artefacts (Odena
 * et al. 2016).
 *
 * @param convolution after upsampling
 */
public record TransposedConvolution(Convolution convolution) {
    private static final int FACTOR = 2;

    /** Creates one from {@code in} to {@code out} channels. */
    public static TransposedConvolution create(
            Parameters parameters, String name, int in, int out) {
        return new TransposedConvolution(Convolution.threeByThree(parameters, name, in, out));
    }

    /** Maps {@code (batch, in, height, width)} to {@code (batch, out, 2·height, 2·width)}. */
    public NDArray apply(NDArray x) {
        return convolution.apply(Upsampling.nearest(x, FACTOR));
    }
}
