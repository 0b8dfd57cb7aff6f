package dev.gedanken.data.hdf5;

/** Bits of elements in planes, as bitshuffle and Blosc store them: first the lowest bits of all elements, then the next. */
final class BitPlanes {

    private BitPlanes() {}

    /**
     * Puts a block's bits back into their elements.
     *
     * @param planes the block; a plane has a bit of each element, eight to a byte, the lowest bit
     *     first
     * @param from where the block begins
     * @param elements of the block, a multiple of 8
     * @param elementBytes of each
     * @param target gets the elements, from {@code from} on
     */
    static void unpack(byte[] planes, int from, int elements, int elementBytes, byte[] target) {
        int planeBytes = elements / Byte.SIZE;
        for (int i = 0; i < elements; i++) {
            for (int b = 0; b < elementBytes; b++) {
                int value = 0;
                for (int bit = 0; bit < Byte.SIZE; bit++) {
                    int plane = from + (b * Byte.SIZE + bit) * planeBytes;
                    value |= (planes[plane + i / Byte.SIZE] >> i % Byte.SIZE & 1) << bit;
                }
                target[from + i * elementBytes + b] = (byte) value;
            }
        }
    }
}
