package dev.gedanken.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;

/**
 * A linear map of vectors with bias.
 *
 * @param weight {@code (out, in)}
 * @param bias {@code (out)}
 */
public record Dense(NDArray weight, NDArray bias) {

    /** Creates a map from {@code in} to {@code out} numbers. */
    public static Dense create(Parameters parameters, String name, int in, int out) {
        return new Dense(
                parameters.weight(name + ".weight", new Shape(out, in), in, 1),
                parameters.zeros(name + ".bias", new Shape(out)));
    }

    /**
     * Creates a map that starts at zero, for a correction that is learned only as far as it helps.
     */
    public static Dense zero(Parameters parameters, String name, int in, int out) {
        return new Dense(
                parameters.zeros(name + ".weight", new Shape(out, in)),
                parameters.zeros(name + ".bias", new Shape(out)));
    }

    /** Maps {@code (…, in)} to {@code (…, out)}. */
    public NDArray apply(NDArray x) {
        return Linear.linear(x, weight, bias).singletonOrThrow();
    }
}
