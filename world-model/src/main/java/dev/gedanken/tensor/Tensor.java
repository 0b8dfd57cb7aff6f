package dev.gedanken.tensor;

import java.util.Arrays;

/**
 * An immutable float32 array with a shape, row-major.
 *
 * <p>Equality is bitwise (0.0 and −0.0 differ, NaN equals NaN), which is what bit-exact replay compares.
 */
public final class Tensor {
    private final long[] shape;
    private final float[] values;

    private Tensor(long[] shape, float[] values) {
        this.shape = shape;
        this.values = values;
    }

    /**
     * Returns a tensor that holds copies of the arrays.
     *
     * @throws IllegalArgumentException if the shape's product is not the number of values
     */
    public static Tensor of(long[] shape, float... values) {
        return owning(shape.clone(), values.clone());
    }

    /** Returns a tensor that takes the array over; the caller must not touch it again. */
    public static Tensor owning(long[] shape, float[] values) {
        long product = 1;
        for (long extent : shape) {
            product *= extent;
        }
        if (product != values.length) {
            throw new IllegalArgumentException(
                    "Shape %s needs %d values, not %d."
                            .formatted(Arrays.toString(shape), product, values.length));
        }
        return new Tensor(shape, values);
    }

    /** Returns a copy of the extents, outermost first. */
    public long[] shape() {
        return shape.clone();
    }

    /** Returns how many numbers there are. */
    public int size() {
        return values.length;
    }

    /** Returns the number at the flat, row-major {@code index}. */
    public float get(int index) {
        return values[index];
    }

    /** Returns a copy of the numbers. */
    public float[] toArray() {
        return values.clone();
    }

    /** Copies the numbers into {@code target} from {@code offset} on. */
    public void copyTo(float[] target, int offset) {
        System.arraycopy(values, 0, target, offset, values.length);
    }

    /** Returns whether the shape is exactly {@code other}. */
    public boolean hasShape(long... other) {
        return Arrays.equals(shape, other);
    }

    /** Returns the memory that the numbers take, in bytes. */
    public long bytes() {
        return (long) Float.BYTES * values.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tensor that
                && Arrays.equals(shape, that.shape)
                && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(shape) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "float32" + Arrays.toString(shape);
    }
}
