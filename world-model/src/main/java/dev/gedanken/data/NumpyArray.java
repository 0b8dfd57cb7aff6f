package dev.gedanken.data;

import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An array in the {@code .npy} format (versions 1 and 2), as {@code numpy.save} writes it.
 *
 * @param type numpy's description, such as {@code |u1} or {@code <f4}
 * @param shape its extents
 * @param content its elements, little-endian, row-major
 */
@SuppressWarnings("ArrayRecordComponent")
record NumpyArray(String type, int[] shape, byte[] content) {
    private static final Pattern HEADER =
            Pattern.compile(
                    "'descr':\\s*'([^']+)'.*'fortran_order':\\s*(True|False).*'shape':\\s*\\(([^)]*)\\)");
    private static final int PREFIX = 8;

    /**
     * Reads an array.
     *
     * @param where the file and entry, for messages
     * @throws BadInputException if it is not one
     */
    static NumpyArray read(Message where, byte[] file) {
        if (file.length < PREFIX + 4 || file[0] != (byte) 0x93 || file[1] != 'N') {
            throw BadInputException.of("worldmodel.data.numpy.none", where);
        }
        ByteBuffer buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        boolean isLong = file[6] > 1;
        int length = isLong ? buffer.getInt(PREFIX) : buffer.getShort(PREFIX) & 0xFFFF;
        int start = PREFIX + (isLong ? 4 : 2);
        if (length < 0 || start + length > file.length) {
            throw truncated(where);
        }
        String header = new String(file, start, length, StandardCharsets.ISO_8859_1);
        Matcher matcher = HEADER.matcher(header);
        if (!matcher.find() || matcher.group(2).equals("True")) {
            throw BadInputException.of("worldmodel.data.numpy.header", where);
        }
        byte[] content = Arrays.copyOfRange(file, start + length, file.length);
        NumpyArray array =
                new NumpyArray(matcher.group(1), shape(where, matcher.group(3)), content);
        if (content.length != array.size() * array.bytesPerElement(where)) {
            throw truncated(where);
        }
        return array;
    }

    private static BadInputException truncated(Message where) {
        return BadInputException.of("worldmodel.data.numpy.length", where);
    }

    private static int[] shape(Message where, String text) {
        try {
            int[] shape =
                    Arrays.stream(text.split(","))
                            .map(String::strip)
                            .filter(part -> !part.isEmpty())
                            .mapToInt(Integer::parseInt)
                            .toArray();
            requireCountable(shape);
            return shape;
        } catch (NumberFormatException | ArithmeticException e) {
            throw BadInputException.of(e, "worldmodel.data.numpy.large", where, text);
        }
    }

    /** Throws an {@link ArithmeticException} if there are more elements than an int can count. */
    private static void requireCountable(int[] shape) {
        int elements = 1;
        for (int extent : shape) {
            elements = Math.multiplyExact(elements, extent);
        }
    }

    /** Returns how many elements there are. */
    int size() {
        return Arrays.stream(shape).reduce(1, Math::multiplyExact);
    }

    private long bytesPerElement(Message where) {
        return switch (type) {
            case "|u1", "|b1", "|i1" -> 1;
            case "<i2", "<u2" -> 2;
            case "<i4", "<f4", "<u4" -> 4;
            case "<i8", "<f8", "<u8" -> 8;
            default -> throw BadInputException.of("worldmodel.data.numpy.type", where, type);
        };
    }

    /** Returns the elements as numbers. */
    double[] numbers() {
        ByteBuffer buffer = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        double[] numbers = new double[size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] =
                    switch (type) {
                        case "|u1", "|b1" -> content[i] & 0xFF;
                        case "|i1" -> content[i];
                        case "<i2" -> buffer.getShort(2 * i);
                        case "<u2" -> buffer.getShort(2 * i) & 0xFFFF;
                        case "<i4" -> buffer.getInt(4 * i);
                        case "<u4" -> Integer.toUnsignedLong(buffer.getInt(4 * i));
                        case "<f4" -> buffer.getFloat(4 * i);
                        case "<f8" -> buffer.getDouble(8 * i);
                        default -> buffer.getLong(8 * i);
                    };
        }
        return numbers;
    }

    /** Returns the first element as a whole number, exactly. */
    long firstWhole() {
        return type.endsWith("8") && !type.equals("<f8")
                ? ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).getLong()
                : (long) numbers()[0];
    }
}
