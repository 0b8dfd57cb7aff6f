package dev.gedanken.data.hdf5;

import io.airlift.compress.v3.MalformedInputException;
import io.airlift.compress.v3.zstd.ZstdJavaDecompressor;
import io.jhdf.exceptions.HdfFilterException;
import io.jhdf.filter.Filter;
import java.nio.ByteBuffer;

/**
 * Zstandard, as h5py writes it with hdf5plugin (filter 32015 of the HDF Group's registry): each
 * chunk is one frame that states the length of its content. jHDF finds this class as a service.
 */
public final class ZstdFilter implements Filter {
    static final int ID = 32_015;

    private static final int MOST_BYTES = 1 << 28;

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return "zstd";
    }

    @Override
    public byte[] decode(byte[] encoded, int[] settings) {
        try {
            ZstdJavaDecompressor zstd = new ZstdJavaDecompressor();
            long size = zstd.getDecompressedSize(encoded, 0, encoded.length);
            if (size < 0 || size > MOST_BYTES) {
                throw new HdfFilterException("A frame of Zstandard claims " + size + " bytes");
            }
            byte[] decoded = new byte[(int) size];
            int length = zstd.decompress(encoded, 0, encoded.length, decoded, 0, decoded.length);
            if (length != size) {
                throw new HdfFilterException("A frame of Zstandard is too short");
            }
            return decoded;
        } catch (MalformedInputException | IllegalArgumentException e) {
            throw new HdfFilterException("A frame of Zstandard is damaged", e);
        }
    }

    /** Returns the content length that a frame states; -1 if it states none. */
    static long claimed(ByteBuffer frame) {
        byte[] bytes = new byte[frame.remaining()];
        frame.slice().get(bytes);
        try {
            return new ZstdJavaDecompressor().getDecompressedSize(bytes, 0, bytes.length);
        } catch (MalformedInputException | IllegalArgumentException e) {
            return -1;
        }
    }
}
