package dev.gedanken.data.hdf5;

import io.airlift.compress.v3.Decompressor;
import io.airlift.compress.v3.MalformedInputException;
import io.airlift.compress.v3.lz4.Lz4JavaDecompressor;
import io.airlift.compress.v3.snappy.SnappyJavaDecompressor;
import io.airlift.compress.v3.zstd.ZstdJavaDecompressor;
import io.jhdf.exceptions.HdfFilterException;
import io.jhdf.filter.Filter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Blosc, as h5py writes it with hdf5plugin (filter 32001 of the HDF Group's registry): a chunk is a
 * header of 16 bytes and blocks, each of one stream or of one for each byte of an element,
 * compressed by one of five codecs; afterwards bytes or bits are put back in order. The format is
 * that of c-blosc's README_CHUNK_FORMAT. jHDF finds this class as a service.
 */
public final class BloscFilter implements Filter {
    static final int ID = 32_001;

    private static final int HEADER_BYTES = 16;
    private static final int MOST_BYTES = 1 << 28;

    private static final int SHUFFLES_BYTES = 1;
    private static final int IS_COPY = 2;
    private static final int SHUFFLES_BITS = 4;
    private static final int IS_WHOLE = 16;
    private static final int CODEC_SHIFT = 5;

    /**
     * Blocks are split into a stream for each byte of an element if elements are small and the
     * streams long enough.
     */
    private static final int MOST_SPLITS = 16;

    private static final int LEAST_SPLIT_BYTES = 128;

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return "blosc";
    }

    /**
     * Returns the size of a chunk's content according to its header; -1 if it is too short to have
     * one.
     */
    static long claimed(ByteBuffer chunk) {
        ByteBuffer own = chunk.slice().order(ByteOrder.LITTLE_ENDIAN);
        return own.remaining() < HEADER_BYTES ? -1 : own.getInt(4);
    }

    @Override
    public byte[] decode(byte[] encoded, int[] settings) {
        try {
            return unpacked(ByteBuffer.wrap(encoded).order(ByteOrder.LITTLE_ENDIAN));
        } catch (MalformedInputException
                | DataFormatException
                | IllegalArgumentException
                | IndexOutOfBoundsException e) {
            throw new HdfFilterException("A chunk of Blosc is damaged", e);
        }
    }

    private static byte[] unpacked(ByteBuffer chunk) throws DataFormatException {
        int flags = chunk.get(2);
        int elementBytes = chunk.get(3) & 0xFF;
        int bytes = chunk.getInt(4);
        int blockBytes = chunk.getInt(8);
        if (bytes < 0 || bytes > MOST_BYTES || bytes > 0 && blockBytes < 1 || elementBytes < 1) {
            throw new IllegalArgumentException("A header of Blosc claims what cannot be");
        }
        byte[] whole = new byte[bytes];
        if ((flags & IS_COPY) != 0) {
            chunk.get(HEADER_BYTES, whole);
            return whole;
        }
        for (int from = 0, block = 0; from < bytes; from += blockBytes, block++) {
            byte[] packed = new byte[Math.min(blockBytes, bytes - from)];
            int at = chunk.getInt(HEADER_BYTES + Integer.BYTES * block);
            boolean isSplit =
                    (flags & IS_WHOLE) == 0
                            && packed.length == blockBytes
                            && elementBytes <= MOST_SPLITS
                            && blockBytes / elementBytes >= LEAST_SPLIT_BYTES;
            unpackStreams(chunk, at, isSplit ? elementBytes : 1, flags, packed);
            System.arraycopy(ordered(packed, elementBytes, flags), 0, whole, from, packed.length);
            if (blockBytes > bytes - from) {
                break;
            }
        }
        return whole;
    }

    private static void unpackStreams(
            ByteBuffer chunk, int start, int streams, int flags, byte[] block)
            throws DataFormatException {
        int at = start;
        int each = block.length / streams;
        for (int i = 0; i < streams; i++) {
            int length = chunk.getInt(at);
            byte[] stream = new byte[Math.min(Math.max(0, length), chunk.capacity())];
            chunk.get(at + Integer.BYTES, stream);
            unpack(flags >> CODEC_SHIFT & 7, stream, block, i * each, each);
            at += Integer.BYTES + length;
        }
    }

    private static void unpack(int codec, byte[] stream, byte[] block, int from, int length)
            throws DataFormatException {
        if (stream.length == length) {
            System.arraycopy(stream, 0, block, from, length);
            return;
        }
        int unpacked =
                switch (codec) {
                    case 0 -> BloscLz.unpack(stream, block, from, length);
                    case 1 -> by(new Lz4JavaDecompressor(), stream, block, from, length);
                    case 2 -> by(new SnappyJavaDecompressor(), stream, block, from, length);
                    case 3 -> inflated(stream, block, from, length);
                    case 4 -> by(new ZstdJavaDecompressor(), stream, block, from, length);
                    default -> throw new IllegalArgumentException("Codec " + codec);
                };
        if (unpacked != length) {
            throw new IllegalArgumentException("A stream of Blosc is too short");
        }
    }

    private static int by(Decompressor codec, byte[] stream, byte[] block, int from, int length) {
        return codec.decompress(stream, 0, stream.length, block, from, length);
    }

    private static int inflated(byte[] stream, byte[] block, int from, int length)
            throws DataFormatException {
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(stream);
            return inflater.inflate(block, from, length);
        }
    }

    private static byte[] ordered(byte[] block, int elementBytes, int flags) {
        if ((flags & SHUFFLES_BYTES) != 0 && elementBytes > 1) {
            return bytesInOrder(block, elementBytes);
        }
        boolean hasOctets = block.length / elementBytes % Byte.SIZE == 0;
        if ((flags & SHUFFLES_BITS) == 0 || !hasOctets) {
            return block;
        }
        byte[] ordered = block.clone();
        BitPlanes.unpack(block, 0, block.length / elementBytes, elementBytes, ordered);
        return ordered;
    }

    /**
     * First come the first bytes of all elements, then the second bytes; a remainder is unchanged.
     */
    private static byte[] bytesInOrder(byte[] shuffled, int elementBytes) {
        byte[] ordered = shuffled.clone();
        int elements = shuffled.length / elementBytes;
        for (int i = 0; i < elements; i++) {
            for (int b = 0; b < elementBytes; b++) {
                ordered[i * elementBytes + b] = shuffled[b * elements + i];
            }
        }
        return ordered;
    }
}
