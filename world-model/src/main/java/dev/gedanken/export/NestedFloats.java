package dev.gedanken.export;

import dev.gedanken.tensor.Tensor;
import java.lang.reflect.Array;
import java.util.Arrays;

/** Tensors as nested Java arrays of as many dimensions, which is what the HDF5 library takes. */
final class NestedFloats {
    private NestedFloats() {}

    /** Returns {@code float[]}, {@code float[][]} and so on; a scalar tensor as one number. */
    static Object of(Tensor tensor) {
        int[] extents = Arrays.stream(tensor.shape()).mapToInt(Math::toIntExact).toArray();
        return of(tensor.toArray(), extents, 0, 0);
    }

    private static Object of(float[] values, int[] extents, int dimension, int from) {
        if (dimension >= extents.length - 1) {
            int length = extents.length == 0 ? 1 : extents[dimension];
            return Arrays.copyOfRange(values, from, from + length);
        }
        int stride = 1;
        for (int i = dimension + 1; i < extents.length; i++) {
            stride *= extents[i];
        }
        int[] inner = Arrays.copyOfRange(extents, dimension, extents.length);
        Object array = Array.newInstance(float.class, inner);
        for (int i = 0; i < extents[dimension]; i++) {
            Array.set(array, i, of(values, extents, dimension + 1, from + i * stride));
        }
        return array;
    }
}
