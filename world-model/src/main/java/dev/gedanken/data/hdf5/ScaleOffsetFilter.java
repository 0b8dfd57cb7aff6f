package dev.gedanken.data.hdf5;

import io.jhdf.exceptions.HdfFilterException;
import io.jhdf.filter.Filter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * Scale-offset (filter 6 of HDF5): a chunk stores its lowest value and, for each element, the
 * difference from it in as few bits as possible. Floats are stored as integer multiples of a power
 * of ten. The layout is that of H5Zscaleoffset.c; jHDF finds this class as a service.
 */
public final class ScaleOffsetFilter implements Filter {
    static final int ID = 6;

    private static final int HEADER_BYTES = 21;
    private static final int LEAST_SETTINGS = 8;
    private static final int MOST_BYTES = 1 << 28;
    private static final int WHOLE_NUMBERS = 2;

    /**
     * The file's description of a dataset's elements.
     *
     * @param count in a chunk
     * @param bytes of each
     * @param decimals that floats keep; -1 for integers
     * @param isWhole whether elements keep all their bits, so that the filter did nothing
     * @param order of their bytes
     * @param fill the bits of the fill value, if it is defined; stored as all bits set
     */
    private record Elements(
            int count,
            int bytes,
            int decimals,
            boolean isWhole,
            ByteOrder order,
            @Nullable Long fill) {

        static Elements of(int... settings) {
            if (settings.length < LEAST_SETTINGS) {
                throw new HdfFilterException("Scale-offset lacks its settings");
            }
            int bytes = settings[4];
            boolean areFloats = settings[3] == 1;
            boolean isKnown =
                    areFloats
                            ? settings[0] == 0 && (bytes == Float.BYTES || bytes == Double.BYTES)
                            : settings[0] == WHOLE_NUMBERS
                                    && (bytes == 1 || bytes == 2 || bytes == 4 || bytes == 8);
            if (!isKnown || settings[2] < 0 || (long) settings[2] * bytes > MOST_BYTES) {
                throw new HdfFilterException("Scale-offset of elements that cannot be read");
            }
            ByteOrder order = settings[6] == 1 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
            return new Elements(
                    settings[2],
                    bytes,
                    areFloats ? settings[1] : -1,
                    !areFloats && settings[1] == bytes * Byte.SIZE,
                    order,
                    fill(bytes, settings));
        }

        private static @Nullable Long fill(int bytes, int... settings) {
            if (settings[7] == 0 || settings.length <= LEAST_SETTINGS) {
                return null;
            }
            long low = Integer.toUnsignedLong(settings[LEAST_SETTINGS]);
            boolean isLong = bytes == Long.BYTES && settings.length > LEAST_SETTINGS + 1;
            return isLong ? low | (long) settings[LEAST_SETTINGS + 1] << Integer.SIZE : low;
        }

        /** Returns the bits of an element. */
        long value(long more, long least) {
            if (decimals < 0) {
                return least + more;
            }
            double scaled = more / Math.pow(10, decimals);
            return bytes == Float.BYTES
                    ? Float.floatToRawIntBits((float) (scaled + Float.intBitsToFloat((int) least)))
                    : Double.doubleToRawLongBits(scaled + Double.longBitsToDouble(least));
        }

        void put(ByteBuffer target, long value) {
            switch (bytes) {
                case 1 -> target.put((byte) value);
                case 2 -> target.putShort((short) value);
                case 4 -> target.putInt((int) value);
                default -> target.putLong(value);
            }
        }
    }

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return "scaleoffset";
    }

    @Override
    public byte[] decode(byte[] encoded, int[] settings) {
        Elements elements = Elements.of(settings);
        if (elements.isWhole()) {
            return encoded;
        }
        try {
            return unpacked(ByteBuffer.wrap(encoded).order(ByteOrder.LITTLE_ENDIAN), elements);
        } catch (IndexOutOfBoundsException e) {
            throw new HdfFilterException("A chunk of scale-offset is damaged", e);
        }
    }

    private static byte[] unpacked(ByteBuffer chunk, Elements elements) {
        int bits = chunk.getInt(0);
        int width = elements.bytes() * Byte.SIZE;
        if (bits < 0 || bits > width) {
            throw new HdfFilterException("A chunk of scale-offset claims " + bits + " bits");
        }
        ByteBuffer target =
                ByteBuffer.allocate(elements.count() * elements.bytes()).order(elements.order());
        if (bits == width) {
            chunk.get(HEADER_BYTES, target.array());
            return target.array();
        }
        long least = least(chunk);
        long full = (1L << bits) - 1;
        Long fill = elements.fill();
        for (int i = 0; i < elements.count(); i++) {
            long more = bits(chunk, HEADER_BYTES * 8L + (long) i * bits, bits);
            boolean isFill = bits > 0 && more == full;
            elements.put(target, fill != null && isFill ? fill : elements.value(more, least));
        }
        return target.array();
    }

    private static long least(ByteBuffer chunk) {
        long value = 0;
        for (int i = Math.min(Long.BYTES, chunk.get(4) & 0xFF) - 1; i >= 0; i--) {
            value = value << 8 | chunk.get(5 + i) & 0xFF;
        }
        return value;
    }

    /** Reads a number, highest bit first. */
    private static long bits(ByteBuffer chunk, long from, int count) {
        long value = 0;
        for (long at = from; at < from + count; at++) {
            value = value << 1 | chunk.get((int) (at >> 3)) >> 7 - (at & 7) & 1;
        }
        return value;
    }
}
