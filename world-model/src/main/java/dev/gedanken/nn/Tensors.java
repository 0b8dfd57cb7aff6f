package dev.gedanken.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.tensor.Tensor;

/** Carries arrays between the Java heap and native memory. */
public final class Tensors {

    private Tensors() {}

    /** Copies a native float32 array to the heap. */
    public static Tensor of(NDArray array) {
        return Tensor.owning(array.getShape().getShape(), array.toFloatArray());
    }

    /** Copies a tensor to native memory on {@code manager}. */
    public static NDArray on(NDManager manager, Tensor tensor) {
        return manager.create(tensor.toArray(), new Shape(tensor.shape()));
    }
}
