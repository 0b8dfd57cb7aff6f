package dev.gedanken.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The chunks of a PNG file.
 *
 * @param chunks in order, as far as they are complete
 */
record PngChunks(List<Chunk> chunks) {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int NAME_BYTES = 4;
    private static final String END = "IEND";

    /**
     * One chunk.
     *
     * @param content what is between its name and its checksum
     * @param isIntact whether its checksum is right
     */
    record Chunk(String name, ByteBuffer content, boolean isIntact) {
        /** Returns whether the chunk is critical, which the format marks with a capital letter. */
        boolean isCritical() {
            return Character.isUpperCase(name.charAt(0));
        }
    }

    /** Returns the chunks of a file; empty if it is no PNG. */
    static Optional<PngChunks> of(byte[] file) {
        ByteBuffer buffer = ByteBuffer.wrap(file);
        if (buffer.remaining() < Long.BYTES || buffer.getLong() != SIGNATURE) {
            return Optional.empty();
        }
        List<Chunk> chunks = new ArrayList<>();
        while (buffer.remaining() >= Integer.BYTES + NAME_BYTES) {
            int length = buffer.getInt();
            if (length < 0 || length > buffer.remaining() - NAME_BYTES - Integer.BYTES) {
                break;
            }
            Chunk chunk = next(buffer, length);
            chunks.add(chunk);
            if (chunk.name().equals(END)) {
                break;
            }
        }
        return Optional.of(new PngChunks(chunks));
    }

    private static Chunk next(ByteBuffer buffer, int length) {
        CRC32 checksum = new CRC32();
        checksum.update(buffer.slice(buffer.position(), NAME_BYTES + length));
        byte[] name = new byte[NAME_BYTES];
        buffer.get(name);
        ByteBuffer content = buffer.slice(buffer.position(), length);
        buffer.position(buffer.position() + length);
        boolean isIntact = buffer.getInt() == (int) checksum.getValue();
        return new Chunk(new String(name, StandardCharsets.ISO_8859_1), content, isIntact);
    }

    /**
     * Returns whether the file ends properly and the checksums of all critical chunks are right.
     */
    boolean areWhole() {
        return !chunks.isEmpty()
                && chunks.getLast().name().equals(END)
                && chunks.stream().allMatch(chunk -> chunk.isIntact() || !chunk.isCritical());
    }

    /** Returns the content of the first chunk with a name. */
    Optional<byte[]> content(String name) {
        return chunks.stream()
                .filter(chunk -> chunk.name().equals(name))
                .findFirst()
                .map(chunk -> {
                    byte[] bytes = new byte[chunk.content().remaining()];
                    chunk.content().get(0, bytes);
                    return bytes;
                });
    }
}
