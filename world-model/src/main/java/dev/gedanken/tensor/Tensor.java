package dev.gedanken.tensor;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Locale;

/**
 * An immutable array of numbers with a shape, row-major, in one of the
 * {@link ElementType natural types}.
 *
 * <p>Equality is bitwise (0.0 and −0.0 differ, NaN equals NaN), as bit-exact replay requires.
 */
public final class Tensor {
    private final long[] shape;
    private final Values values;

    /** The numbers in their own type. */
    private sealed interface Values {
        int size();

        float get(int index);

        /** Writes all numbers, little-endian. */
        void write(ByteBuffer target);
    }

    private Tensor(long[] shape, Values values) {
        this.shape = shape;
        this.values = values;
        long product = 1;
        for (long extent : shape) {
            product *= extent;
        }
        if (product != values.size()) {
            throw new IllegalArgumentException(
                    "Shape %s needs %d values, not %d."
                            .formatted(Arrays.toString(shape), product, values.size()));
        }
    }

    /**
     * Returns a float32 tensor that holds copies of the arrays.
     *
     * @throws IllegalArgumentException if the shape's product is not the number of values
     */
    public static Tensor of(long[] shape, float... values) {
        return owning(shape.clone(), values.clone());
    }

    /**
     * Returns a float32 tensor that takes ownership of the array; the caller must not touch it
     * again.
     */
    public static Tensor owning(long[] shape, float[] values) {
        return new Tensor(shape, new Floats(values));
    }

    /**
     * Returns a uint8 tensor that takes ownership of the array; the caller must not touch it again.
     */
    public static Tensor owning(long[] shape, byte[] values) {
        return new Tensor(shape, new UnsignedBytes(values));
    }

    /**
     * Returns an int32 tensor that takes ownership of the array; the caller must not touch it
     * again.
     */
    public static Tensor owning(long[] shape, int[] values) {
        return new Tensor(shape, new Ints(values));
    }

    /**
     * Returns the tensor whose numbers are stored in {@code content}, little-endian.
     *
     * @throws IllegalArgumentException if the content is too short or too long for the shape
     */
    public static Tensor decode(ElementType type, long[] shape, byte[] content) {
        ByteBuffer buffer = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        return switch (type) {
            case FLOAT32 -> {
                float[] values = new float[content.length / Float.BYTES];
                buffer.asFloatBuffer().get(values);
                yield owning(shape.clone(), values);
            }
            case UINT8 -> owning(shape.clone(), content.clone());
            case INT32 -> {
                int[] values = new int[content.length / Integer.BYTES];
                buffer.asIntBuffer().get(values);
                yield owning(shape.clone(), values);
            }
        };
    }

    /** Returns the type of the numbers. */
    public ElementType type() {
        return switch (values) {
            case Floats floats -> ElementType.FLOAT32;
            case UnsignedBytes bytes -> ElementType.UINT8;
            case Ints ints -> ElementType.INT32;
        };
    }

    /** Returns a copy of the dimensions, outermost first. */
    public long[] shape() {
        return shape.clone();
    }

    /** Returns how many numbers there are. */
    public int size() {
        return values.size();
    }

    /** Returns the number at the flat, row-major {@code index}; int32 is rounded to float32. */
    public float get(int index) {
        return values.get(index);
    }

    /** Returns the integer at the flat {@code index}; float32 is truncated. */
    public int getInt(int index) {
        return values instanceof Ints(int[] ints) ? ints[index] : (int) values.get(index);
    }

    /** Returns the numbers as floats. */
    public float[] toArray() {
        float[] copy = new float[size()];
        copyTo(copy, 0);
        return copy;
    }

    /** Copies the numbers as floats into {@code target} from {@code offset} on. */
    public void copyTo(float[] target, int offset) {
        if (values instanceof Floats(float[] floats)) {
            System.arraycopy(floats, 0, target, offset, floats.length);
            return;
        }
        for (int i = 0; i < size(); i++) {
            target[offset + i] = values.get(i);
        }
    }

    /** Returns the numbers as bytes in their own type, little-endian. */
    public byte[] encode() {
        ByteBuffer buffer = ByteBuffer.allocate((int) bytes()).order(ByteOrder.LITTLE_ENDIAN);
        values.write(buffer);
        return buffer.array();
    }

    /** Returns a tensor of the same type and shape with one number set, rounded to the type. */
    public Tensor with(int index, float value) {
        return switch (values) {
            case Floats(float[] floats) -> {
                float[] copy = floats.clone();
                copy[index] = value;
                yield new Tensor(shape, new Floats(copy));
            }
            case UnsignedBytes(byte[] bytes) -> {
                byte[] copy = bytes.clone();
                copy[index] = (byte) Math.round(value);
                yield new Tensor(shape, new UnsignedBytes(copy));
            }
            case Ints(int[] ints) -> {
                int[] copy = ints.clone();
                copy[index] = Math.round(value);
                yield new Tensor(shape, new Ints(copy));
            }
        };
    }

    /** Returns whether the shape is exactly {@code other}. */
    public boolean hasShape(long... other) {
        return Arrays.equals(shape, other);
    }

    /** Returns the memory that the numbers take, in bytes. */
    public long bytes() {
        return (long) type().bytes() * values.size();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tensor that
                && Arrays.equals(shape, that.shape)
                && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(shape) + values.hashCode();
    }

    @Override
    public String toString() {
        return type().name().toLowerCase(Locale.ROOT) + Arrays.toString(shape);
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Floats(float[] values) implements Values {
        @Override
        public int size() {
            return values.length;
        }

        @Override
        public float get(int index) {
            return values[index];
        }

        @Override
        public void write(ByteBuffer target) {
            target.asFloatBuffer().put(values);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Floats that && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record UnsignedBytes(byte[] values) implements Values {
        @Override
        public int size() {
            return values.length;
        }

        @Override
        public float get(int index) {
            return Byte.toUnsignedInt(values[index]);
        }

        @Override
        public void write(ByteBuffer target) {
            target.put(values);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof UnsignedBytes that && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Ints(int[] values) implements Values {
        @Override
        public int size() {
            return values.length;
        }

        @Override
        public float get(int index) {
            return values[index];
        }

        @Override
        public void write(ByteBuffer target) {
            target.asIntBuffer().put(values);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Ints that && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }
}
