package dev.gedanken.nn;

import ai.djl.ndarray.NDArray;

/** The map {@code x + conv(gelu(x))} (pre-activation residual, He et al. 2016). */
public record ResidualConvolution(Convolution convolution) {

    /**
     * Creates one with a 3×3 convolution, which exchanges information between neighbouring cells.
     */
    public static ResidualConvolution threeByThree(
            Parameters parameters, String name, int channels) {
        return new ResidualConvolution(
                Convolution.threeByThree(parameters, name, channels, channels));
    }

    /** Creates one with a 1×1 convolution, which treats every cell separately. */
    public static ResidualConvolution pointwise(Parameters parameters, String name, int channels) {
        return new ResidualConvolution(Convolution.pointwise(parameters, name, channels, channels));
    }

    /** Maps {@code (batch, channels, height, width)} to the same shape. */
    public NDArray apply(NDArray x) {
        return x.add(convolution.apply(Activations.gelu(x)));
    }
}
