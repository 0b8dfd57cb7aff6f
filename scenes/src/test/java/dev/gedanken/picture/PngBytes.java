package dev.gedanken.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Writes PNG files of any colour type, which Java's own writer does not. */
final class PngBytes {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private PngBytes() {
        out.writeBytes(SIGNATURE);
    }

    /**
     * Begins a file.
     *
     * @param type 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGB and alpha
     */
    static PngBytes of(int width, int height, int depth, int type) {
        byte[] rest = {(byte) depth, (byte) type, 0, 0, 0};
        return new PngBytes()
                .chunk(
                        "IHDR",
                        ByteBuffer.allocate(13).putInt(width).putInt(height).put(rest).array());
    }

    PngBytes chunk(String name, byte... content) {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 checksum = new CRC32();
        checksum.update(type);
        checksum.update(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(type);
        out.writeBytes(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
        return this;
    }

    /** Ends the file with its rows, each of which begins with its filter, 0. */
    byte[] rows(int... bytes) throws java.io.IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            for (int each : bytes) {
                deflater.write(each);
            }
        }
        return chunk("IDAT", packed.toByteArray()).chunk("IEND").out.toByteArray();
    }
}
