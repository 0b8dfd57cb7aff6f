package dev.gedanken.data;

import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import dev.gedanken.world.Shortened;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * An array of numbers from a {@code .npy} file.
 *
 * @param type numpy's description without the byte order, such as {@code u1} or {@code f4}
 * @param shape its dimensions
 * @param content its elements, little-endian, row-major
 */
@SuppressWarnings("ArrayRecordComponent")
record NumpyArray(String type, int[] shape, byte[] content) {

    /** Returns an array from its file, in this program's element order. */
    static NumpyArray of(Message where, NumpyHeader header, byte[] stored) {
        String type = numberType(where, header.type());
        int size = bytesPerElement(where, header.type());
        byte[] content = header.isFortran() ? rowMajor(stored, size, header.shape()) : stored;
        if (header.type().startsWith(">")) {
            swap(content, size);
        }
        return new NumpyArray(type, header.shape(), content);
    }

    private static String numberType(Message where, String type) {
        bytesPerElement(where, type);
        return type.substring(1);
    }

    /**
     * Returns how many bytes an element takes.
     *
     * @param type with its byte order
     * @throws BadInputException if it is no number
     */
    static int bytesPerElement(Message where, String type) {
        boolean hasOrder = !type.isEmpty() && "|<>=".indexOf(type.charAt(0)) >= 0;
        return switch (hasOrder ? type.substring(1) : "") {
            case "u1", "b1", "i1" -> 1;
            case "i2", "u2", "f2" -> 2;
            case "i4", "f4", "u4" -> 4;
            case "i8", "f8", "u8" -> 8;
            default ->
                    throw BadInputException.of(
                            "worldmodel.data.numpy.type", where, Shortened.text(type));
        };
    }

    private static void swap(byte[] content, int size) {
        for (int at = 0; at < content.length; at += size) {
            for (int i = 0; i < size / 2; i++) {
                byte low = content[at + i];
                content[at + i] = content[at + size - 1 - i];
                content[at + size - 1 - i] = low;
            }
        }
    }

    /** Reorders elements from column-major (first axis fastest) to row-major. */
    private static byte[] rowMajor(byte[] columnMajor, int size, int... shape) {
        byte[] result = new byte[columnMajor.length];
        int[] at = new int[shape.length];
        for (int target = 0; target < result.length; target += size) {
            int source = 0;
            for (int axis = shape.length - 1; axis >= 0; axis--) {
                source = source * shape[axis] + at[axis];
            }
            System.arraycopy(columnMajor, source * size, result, target, size);
            int axis = shape.length - 1;
            while (axis >= 0 && ++at[axis] == shape[axis]) {
                at[axis--] = 0;
            }
        }
        return result;
    }

    /** Returns how many elements there are. */
    int size() {
        return Arrays.stream(shape).reduce(1, Math::multiplyExact);
    }

    /** Returns whether the elements are unsigned bytes. */
    boolean hasBytes() {
        return type.equals("u1");
    }

    /** Returns whether the elements are floating-point numbers. */
    boolean hasFloats() {
        return type.startsWith("f");
    }

    /** Returns an element as a number. */
    double number(int i) {
        ByteBuffer buffer = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        return switch (type) {
            case "u1", "b1" -> content[i] & 0xFF;
            case "i1" -> content[i];
            case "i2" -> buffer.getShort(2 * i);
            case "u2" -> buffer.getShort(2 * i) & 0xFFFF;
            case "f2" -> Float.float16ToFloat(buffer.getShort(2 * i));
            case "i4" -> buffer.getInt(4 * i);
            case "u4" -> Integer.toUnsignedLong(buffer.getInt(4 * i));
            case "f4" -> buffer.getFloat(4 * i);
            case "f8" -> buffer.getDouble(8 * i);
            default -> buffer.getLong(8 * i);
        };
    }

    /** Returns the elements as numbers. */
    double[] numbers() {
        double[] numbers = new double[size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number(i);
        }
        return numbers;
    }

    /** Returns the first element as an exact integer. */
    long firstWhole() {
        return type.endsWith("8") && !type.equals("f8")
                ? ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).getLong()
                : (long) number(0);
    }
}
