package dev.gedanken.data;

import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import dev.gedanken.world.Shortened;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The header of a {@code .npy} file (versions 1 to 3), as {@code numpy.save} writes it: a Python
 * dictionary.
 *
 * @param type numpy's description, such as {@code |u1} or {@code <f4}; empty if it is a structure
 * @param isFortran whether the first axis runs fastest
 * @param shape the dimensions
 * @param bytes length of the header, including the bytes before it
 */
@SuppressWarnings("ArrayRecordComponent")
record NumpyHeader(String type, boolean isFortran, int[] shape, int bytes) {
    private static final int PREFIX = 8;
    private static final int LONGEST = 1 << 16;

    /**
     * Reads a header and leaves the stream positioned after it.
     *
     * @param where the file and entry, for messages
     * @throws BadInputException if it is not a header
     */
    static NumpyHeader read(Message where, InputStream in) throws IOException {
        byte[] prefix = in.readNBytes(PREFIX);
        if (prefix.length < PREFIX || prefix[0] != (byte) 0x93 || prefix[1] != 'N') {
            throw BadInputException.of("worldmodel.data.numpy.none", where);
        }
        int lengthBytes = prefix[6] > 1 ? Integer.BYTES : Short.BYTES;
        byte[] stored = in.readNBytes(lengthBytes);
        if (stored.length < lengthBytes) {
            throw BadInputException.of("worldmodel.data.numpy.length", where);
        }
        ByteBuffer buffer = ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN);
        int length = lengthBytes == Integer.BYTES ? buffer.getInt() : buffer.getShort() & 0xFFFF;
        if (length < 0 || length > LONGEST) {
            throw BadInputException.of("worldmodel.data.numpy.header", where);
        }
        byte[] text = in.readNBytes(length);
        if (text.length < length) {
            throw BadInputException.of("worldmodel.data.numpy.length", where);
        }
        String dictionary = new String(text, StandardCharsets.ISO_8859_1);
        return parse(where, dictionary, PREFIX + lengthBytes + length);
    }

    private static NumpyHeader parse(Message where, String dictionary, int bytes) {
        String type = value(dictionary, "descr");
        String order = value(dictionary, "fortran_order");
        String shape = value(dictionary, "shape");
        boolean isFortran = order.startsWith("True");
        boolean isKnown =
                (isFortran || order.startsWith("False"))
                        && shape.startsWith("(")
                        && shape.indexOf(')') > 0;
        if (!isKnown || type.isEmpty()) {
            throw BadInputException.of("worldmodel.data.numpy.header", where);
        }
        return new NumpyHeader(
                unquoted(type),
                isFortran,
                extents(where, shape.substring(1, shape.indexOf(')'))),
                bytes);
    }

    /** Returns the text after a key, without leading spaces; empty if there is no such key. */
    private static String value(String dictionary, String key) {
        int at = dictionary.lastIndexOf("'" + key + "'");
        int colon = at < 0 ? -1 : dictionary.indexOf(':', at + key.length() + 2);
        return colon < 0 ? "" : dictionary.substring(colon + 1).stripLeading();
    }

    private static String unquoted(String text) {
        int end = text.indexOf('\'', 1);
        return text.startsWith("'") && end > 0 ? text.substring(1, end) : "";
    }

    private static int[] extents(Message where, String text) {
        List<Integer> extents = new ArrayList<>();
        try {
            int elements = 1;
            for (String part : text.split(",")) {
                if (!part.isBlank()) {
                    int extent = Integer.parseInt(part.strip());
                    elements = Math.multiplyExact(elements, extent);
                    extents.add(extent);
                }
            }
        } catch (NumberFormatException | ArithmeticException e) {
            throw BadInputException.of(
                    e, "worldmodel.data.numpy.large", where, Shortened.text(text));
        }
        if (extents.stream().anyMatch(extent -> extent < 0)) {
            throw BadInputException.of("worldmodel.data.numpy.header", where);
        }
        return extents.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Returns how many elements there are. */
    long elements() {
        long elements = 1;
        for (int extent : shape) {
            elements *= extent;
        }
        return elements;
    }
}
