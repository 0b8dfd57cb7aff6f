package dev.gedanken.data.hdf5;

import io.airlift.compress.v3.Decompressor;
import io.airlift.compress.v3.MalformedInputException;
import io.airlift.compress.v3.lz4.Lz4JavaDecompressor;
import io.airlift.compress.v3.zstd.ZstdJavaDecompressor;
import io.jhdf.exceptions.HdfFilterException;
import io.jhdf.filter.Filter;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * Bitshuffle (filter 32008 of the HDF Group's registry), alone or with LZ4 or Zstd: bits of
 * elements in planes, block by block; a remainder of fewer than eight elements is stored unchanged.
 * Replaces jHDF's own filter, which fails if a chunk has more than one block.
 */
public final class BitshuffleFilter implements Filter {
    static final int ID = 32_008;

    private static final int LEAST_SETTINGS = 3;
    private static final int MOST_BYTES = 1 << 28;
    private static final int USUAL_BLOCK_BYTES = 8192;
    private static final int LEAST_BLOCK_ELEMENTS = 128;
    private static final int OCTET = 8;

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return "bitshuffle";
    }

    @Override
    public byte[] decode(byte[] encoded, int[] settings) {
        if (settings.length < LEAST_SETTINGS || settings[2] < 1 || settings[2] > 1 << 10) {
            throw new HdfFilterException("Bitshuffle lacks its settings");
        }
        int codec = settings.length > 4 ? settings[4] : 0;
        int block = settings.length > 3 ? settings[3] : 0;
        try {
            return switch (codec) {
                case 0 -> inOrder(encoded, settings[2], blockElements(block, settings[2]));
                case 2 -> unpacked(encoded, settings[2], new Lz4JavaDecompressor());
                case 3 -> unpacked(encoded, settings[2], new ZstdJavaDecompressor());
                default -> throw new HdfFilterException("Bitshuffle with codec " + codec);
            };
        } catch (MalformedInputException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | BufferUnderflowException e) {
            throw new HdfFilterException("A chunk of bitshuffle is damaged", e);
        }
    }

    /**
     * Bitshuffle's default if the file does not give a size: as many elements as fit into 8 KiB, in
     * multiples of eight.
     */
    private static int blockElements(int told, int elementBytes) {
        int usual = USUAL_BLOCK_BYTES / elementBytes / OCTET * OCTET;
        return told > 0
                ? Math.max(OCTET, told / OCTET * OCTET)
                : Math.max(LEAST_BLOCK_ELEMENTS, usual);
    }

    private static byte[] unpacked(byte[] encoded, int elementBytes, Decompressor codec) {
        ByteBuffer chunk = ByteBuffer.wrap(encoded);
        long bytes = chunk.getLong();
        int blockBytes = chunk.getInt();
        if (bytes < 0 || bytes > MOST_BYTES || blockBytes < OCTET * elementBytes) {
            throw new IllegalArgumentException("A chunk of bitshuffle claims what cannot be");
        }
        byte[] planes = new byte[(int) bytes];
        int left = planes.length % (OCTET * elementBytes);
        for (int from = 0; from < planes.length - left; from += blockBytes) {
            int length = Math.min(blockBytes, planes.length - left - from);
            int packed = chunk.getInt();
            int read = codec.decompress(encoded, chunk.position(), packed, planes, from, length);
            if (read != length) {
                throw new IllegalArgumentException("A block of bitshuffle is too short");
            }
            chunk.position(chunk.position() + packed);
        }
        chunk.get(planes, planes.length - left, left);
        return inOrder(planes, elementBytes, blockBytes / elementBytes);
    }

    private static byte[] inOrder(byte[] planes, int elementBytes, int blockElements) {
        byte[] ordered = planes.clone();
        int elements = planes.length / elementBytes / OCTET * OCTET;
        for (int from = 0; from < elements; from += blockElements) {
            int count = Math.min(blockElements, elements - from);
            BitPlanes.unpack(planes, from * elementBytes, count, elementBytes, ordered);
        }
        return ordered;
    }
}
