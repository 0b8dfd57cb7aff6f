package dev.gedanken.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;

/**
 * A vector for each of a finite set of indices.
 *
 * @param table {@code (count, channels)}
 */
public record Embedding(NDArray table) {

    /** Creates an embedding with small random vectors to be learned. */
    public static Embedding create(Parameters parameters, String name, int count, int channels) {
        return new Embedding(
                parameters.weight(name + ".table", new Shape(count, channels), channels, 1));
    }

    /** Creates an embedding that starts at zero. */
    public static Embedding zero(Parameters parameters, String name, int count, int channels) {
        return new Embedding(parameters.zeros(name + ".table", new Shape(count, channels)));
    }

    /** Maps {@code (…) int64} to {@code (…, channels)}. */
    public NDArray apply(NDArray indices) {
        return indices.getNDArrayInternal()
                .embedding(indices, table, SparseFormat.DENSE)
                .singletonOrThrow();
    }
}
