package dev.gedanken.nn;

import ai.djl.ndarray.NDArray;

/**
 * A layer y = SiLU(RMSNorm(W x + b)), as DreamerV3 builds all its perceptrons (Hafner et al. 2025).
 *
 * @param map from input to output
 * @param norm of the output
 */
public record NormedDense(Dense map, RmsNorm norm) {

    /** Creates a layer from {@code in} to {@code out} numbers. */
    public static NormedDense create(Parameters parameters, String name, int in, int out) {
        return new NormedDense(
                Dense.create(parameters, name, in, out),
                RmsNorm.create(parameters, name + ".norm", out));
    }

    /** Maps {@code (rows, in)} to {@code (rows, out)}. */
    public NDArray apply(NDArray x) {
        return Activations.silu(norm.apply(map.apply(x)));
    }
}
