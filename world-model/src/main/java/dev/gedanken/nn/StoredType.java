package dev.gedanken.nn;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The supported types of stored numbers; float32 represents each of them exactly. */
enum StoredType {
    /** 32-bit floating point. */
    F32(Float.BYTES) {
        @Override
        float read(ByteBuffer file, int at) {
            return file.getFloat(at);
        }
    },
    /** 16-bit floating point of IEEE 754. */
    F16(Short.BYTES) {
        @Override
        float read(ByteBuffer file, int at) {
            return Float.float16ToFloat(file.getShort(at));
        }
    },
    /** The upper half of a float32. */
    BF16(Short.BYTES) {
        @Override
        float read(ByteBuffer file, int at) {
            return Float.intBitsToFloat(file.getShort(at) << Short.SIZE);
        }
    };

    private final int bytes;

    StoredType(int bytes) {
        this.bytes = bytes;
    }

    /** Returns the number whose bytes begin at {@code at}. */
    abstract float read(ByteBuffer file, int at);

    int bytes() {
        return bytes;
    }

    /** Returns the type that a header calls {@code name}; empty if it is not one of these. */
    static Optional<StoredType> named(String name) {
        return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(StoredType::name).toList();
    }
}
