package dev.gedanken.data.hdf5;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Turns arrays into the bytes of a dataset. */
final class RowBytes {

    private RowBytes() {}

    private static ByteBuffer buffer(int elements, int bytes) {
        return ByteBuffer.allocate(Math.multiplyExact(elements, bytes))
                .order(ByteOrder.nativeOrder());
    }

    /** Returns the bytes of an array of numbers of one or two axes, as one block. */
    static Iterable<byte[]> of(Object array) {
        return List.of(
                switch (array) {
                    case byte[] bytes -> bytes;
                    case int[] ints -> {
                        ByteBuffer buffer = buffer(ints.length, Integer.BYTES);
                        buffer.asIntBuffer().put(ints);
                        yield buffer.array();
                    }
                    case long[] longs -> {
                        ByteBuffer buffer = buffer(longs.length, Long.BYTES);
                        buffer.asLongBuffer().put(longs);
                        yield buffer.array();
                    }
                    case float[] floats -> floats(floats);
                    case float[][] rows -> floats(rows);
                    case double[][] rows -> doubles(rows);
                    default ->
                            throw new IllegalArgumentException(
                                    "There is no dataset of " + array.getClass());
                });
    }

    private static byte[] floats(float[]... rows) {
        ByteBuffer buffer = buffer(rows.length * rows[0].length, Float.BYTES);
        for (float[] row : rows) {
            for (float value : row) {
                buffer.putFloat(value);
            }
        }
        return buffer.array();
    }

    private static byte[] doubles(double[]... rows) {
        ByteBuffer buffer = buffer(rows.length * rows[0].length, Double.BYTES);
        for (double[] row : rows) {
            for (double value : row) {
                buffer.putDouble(value);
            }
        }
        return buffer.array();
    }
}
