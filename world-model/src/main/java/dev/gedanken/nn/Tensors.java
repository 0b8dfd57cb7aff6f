package dev.gedanken.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.tensor.Tensor;

/** Carries arrays between the Java heap and native memory. */
public final class Tensors {

    private Tensors() {}

    /** Copies a native float32 array to the heap. */
    public static Tensor of(NDArray array) {
        return Tensor.owning(array.getShape().getShape(), array.toFloatArray());
    }

    /**
     * Copies a tensor's values into an array in place, so that everything that shares its memory
     * sees them.
     *
     * <p>{@link NDArray#set(float[])} would give the array new memory instead, which nothing keeps
     * alive.
     */
    public static void fill(NDArray array, Tensor values) {
        try (NDManager scope = array.getManager().newSubManager()) {
            array.set(new NDIndex("..."), scope.create(values.toArray(), array.getShape()));
        }
    }

    /** Copies a tensor to native memory on {@code manager}. */
    public static NDArray on(NDManager manager, Tensor tensor) {
        return manager.create(tensor.toArray(), new Shape(tensor.shape()));
    }
}
