package dev.gedanken.tensor;

/** The natural types of a tensor's numbers. */
public enum ElementType {
    /** 32-bit floating point. */
    FLOAT32(Float.BYTES),
    /** Integers from 0 to 255. */
    UINT8(1),
    /** 32-bit signed integers. */
    INT32(Integer.BYTES);

    private final int bytes;

    ElementType(int bytes) {
        this.bytes = bytes;
    }

    /** Returns the memory that one number takes, in bytes. */
    public int bytes() {
        return bytes;
    }
}
