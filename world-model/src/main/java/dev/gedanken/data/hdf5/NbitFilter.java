package dev.gedanken.data.hdf5;

import io.jhdf.exceptions.HdfFilterException;
import io.jhdf.filter.Filter;

/**
 * N-bit (filter 5 of HDF5) of whole numbers and floats: a chunk keeps the bits of each element that its type uses, the
 * highest first, one element after the other. The layout is that of H5Znbit.c; jHDF finds this class as a service.
 */
public final class NbitFilter implements Filter {
    private static final int ID = 5;
    private static final int SETTINGS = 8;
    private static final int NUMBERS = 1;
    private static final int MOST_BYTES = 1 << 28;

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return "nbit";
    }

    @Override
    public byte[] decode(byte[] encoded, int[] settings) {
        if (settings.length > 1 && settings[1] != 0) {
            return encoded;
        }
        if (settings.length < SETTINGS || settings[3] != NUMBERS) {
            throw new HdfFilterException("N-bit of elements that cannot be read");
        }
        int count = settings[2];
        int bytes = settings[4];
        boolean isBigEndian = settings[5] == 1;
        int precision = settings[6];
        int offset = settings[7];
        boolean isKnown =
                count >= 0
                        && bytes >= 1
                        && bytes <= Long.BYTES
                        && (long) count * bytes <= MOST_BYTES
                        && precision >= 1
                        && offset >= 0
                        && precision <= bytes * Byte.SIZE - offset;
        if (!isKnown || (long) count * precision > (long) encoded.length * Byte.SIZE) {
            throw new HdfFilterException("N-bit claims more than it has");
        }
        byte[] decoded = new byte[count * bytes];
        for (int i = 0; i < count; i++) {
            long value = bits(encoded, (long) i * precision, precision) << offset;
            for (int b = 0; b < bytes; b++) {
                int at = isBigEndian ? bytes - 1 - b : b;
                decoded[i * bytes + at] = (byte) (value >>> b * Byte.SIZE);
            }
        }
        return decoded;
    }

    /** Returns a number whose highest bit comes first. */
    private static long bits(byte[] source, long from, int count) {
        long value = 0;
        for (long at = from; at < from + count; at++) {
            value = value << 1 | source[(int) (at >> 3)] >> 7 - (at & 7) & 1;
        }
        return value;
    }
}
