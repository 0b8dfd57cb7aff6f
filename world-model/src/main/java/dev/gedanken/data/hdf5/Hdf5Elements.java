package dev.gedanken.data.hdf5;

import dev.gedanken.world.BadInputException;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.EnumDataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How the elements of a dataset are stored: as integers of 1 to 8 bytes, or floats of 2, 4 or 8.
 * Booleans, which h5py writes as an enumeration, are its underlying numbers.
 *
 * @param bytes of an element
 * @param bits of an element that a whole number uses, the lowest ones
 * @param isFloat whether they are floats
 * @param isSigned whether integers have a sign
 * @param order of an element's bytes
 */
record Hdf5Elements(int bytes, int bits, boolean isFloat, boolean isSigned, ByteOrder order) {

    /**
     * Returns how elements of a type are stored.
     *
     * @throws BadInputException if they are not numbers
     */
    static Hdf5Elements of(DataType type, String name, Object file) {
        DataType plain = type instanceof EnumDataType names ? names.getBaseType() : type;
        int size = plain.getSize();
        if (plain instanceof FixedPoint whole && size >= 1 && size <= Long.BYTES) {
            int bits = whole.getBitPrecision();
            if (whole.getBitOffset() == 0 && bits >= 1 && bits <= size * Byte.SIZE) {
                return new Hdf5Elements(size, bits, false, whole.isSigned(), whole.getByteOrder());
            }
        }
        if (plain instanceof FloatingPoint real && (size == 2 || size == 4 || size == 8)) {
            return new Hdf5Elements(size, size * Byte.SIZE, true, true, real.getByteOrder());
        }
        throw BadInputException.of("worldmodel.data.hdf.numbers", name, file);
    }

    /**
     * Returns whether the elements are bytes; those of frames are treated as unsigned whatever
     * their type says.
     */
    boolean areBytes() {
        return bytes == 1 && !isFloat;
    }

    /** Returns an element as a number. */
    double number(ByteBuffer rows, int index) {
        if (!isFloat) {
            return whole(rows, index);
        }
        ByteBuffer ordered = rows.order(order);
        return switch (bytes) {
            case 2 -> Float.float16ToFloat(ordered.getShort(2 * index));
            case 4 -> ordered.getFloat(4 * index);
            default -> ordered.getDouble(8 * index);
        };
    }

    /** Returns an element as an exact integer. */
    long whole(ByteBuffer rows, int index) {
        if (isFloat) {
            return (long) number(rows, index);
        }
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            int at = order == ByteOrder.BIG_ENDIAN ? i : bytes - 1 - i;
            value = value << 8 | rows.get(index * bytes + at) & 0xFF;
        }
        int unused = Long.SIZE - bits;
        return isSigned ? value << unused >> unused : value << unused >>> unused;
    }
}
