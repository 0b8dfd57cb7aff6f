package dev.gedanken.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * A linear map of vectors with a block-diagonal matrix: each block of the output depends only on
 * its own block of the input, which needs a fraction of the weights of a {@link Dense} map.
 *
 * @param weight {@code (blocks, in, out)}
 * @param bias {@code (blocks, out)}
 */
public record BlockDense(NDArray weight, NDArray bias) {

    /** Creates a map of {@code blocks} blocks, each from {@code in} to {@code out} numbers. */
    public static BlockDense create(
            Parameters parameters, String name, int blocks, int in, int out) {
        return new BlockDense(
                parameters.weight(name + ".weight", new Shape(blocks, in, out), in, 1),
                parameters.zeros(name + ".bias", new Shape(blocks, out)));
    }

    /** Maps {@code (rows, blocks, in)} to {@code (rows, blocks, out)}. */
    public NDArray apply(NDArray x) {
        return x.transpose(1, 0, 2).matMul(weight).transpose(1, 0, 2).add(bias);
    }
}
