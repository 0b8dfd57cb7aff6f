package dev.gedanken.data.hdf5;

/**
 * The dimensions of a chunk of whole rows.
 *
 * @param extents rows first
 * @param elementBytes of an element
 */
@SuppressWarnings("ArrayRecordComponent")
record ChunkShape(int[] extents, int elementBytes) {

    /**
     * Returns chunks for a dataset.
     *
     * @param shape its dimensions, rows first
     * @param bytes the most that a chunk should take, unless a single row is larger
     * @param leastRows the fewest rows of a chunk, where that fits
     */
    static ChunkShape of(int[] shape, int elementBytes, int bytes, int leastRows) {
        long rowBytes = elementBytes;
        for (int axis = 1; axis < shape.length; axis++) {
            rowBytes *= shape[axis];
        }
        int[] extents = shape.clone();
        extents[0] =
                (int) Math.clamp(bytes / Math.max(1, rowBytes), 1, Math.max(leastRows, shape[0]));
        return new ChunkShape(extents, elementBytes);
    }

    /** Returns how many bytes a chunk takes. */
    int bytes() {
        int bytes = elementBytes;
        for (int extent : extents) {
            bytes = Math.multiplyExact(bytes, extent);
        }
        return bytes;
    }
}
