package dev.gedanken.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes arrays for {@code numpy.load}: a zip of {@code .npy} files (format version 1.0).
 *
 * <p>Entries carry no timestamps, so that the same arrays give the same bytes.
 */
final class NumpyArchive implements AutoCloseable {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
    private static final int ALIGNMENT = 64;
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;

    NumpyArchive(OutputStream out) {
        zip = new ZipOutputStream(out);
    }

    /** Adds an array of unsigned bytes. */
    void addBytes(String name, byte[] values, int... shape) throws IOException {
        add(name, "|u1", values, shape);
    }

    /** Adds an array of 64-bit integers. */
    void addLongs(String name, long[] values, int... shape) throws IOException {
        ByteBuffer bytes =
                ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(values);
        add(name, "<i8", bytes.array(), shape);
    }

    /** Adds an array of 64-bit floats. */
    void addDoubles(String name, double[] values, int... shape) throws IOException {
        ByteBuffer bytes =
                ByteBuffer.allocate(values.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(values);
        add(name, "<f8", bytes.array(), shape);
    }

    private void add(String name, String type, byte[] content, int... shape) throws IOException {
        ZipEntry entry = new ZipEntry(name + ".npy");
        entry.setTimeLocal(EPOCH);
        zip.putNextEntry(entry);
        zip.write(header(type, shape));
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] header(String type, int... shape) throws IOException {
        String extents =
                Arrays.stream(shape).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        String dictionary =
                "{'descr': '%s', 'fortran_order': False, 'shape': (%s,), }"
                        .formatted(type, extents);
        int unpadded = MAGIC.length + Short.BYTES + dictionary.length() + 1;
        int padding = (ALIGNMENT - unpadded % ALIGNMENT) % ALIGNMENT;
        String line = dictionary + " ".repeat(padding) + "\n";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(MAGIC);
        out.write(line.length() & 0xFF);
        out.write(line.length() >> 8);
        out.write(line.getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
