package dev.gedanken.data.hdf5;

import io.jhdf.checksum.ChecksumUtils;
import io.jhdf.storage.HdfBackingStorage;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Where the header of a virtual dataset lies, and its list of mappings.
 *
 * @param header address of the object header
 * @param heap address of the collection in the global heap that has the list; undefined if nothing is mapped
 * @param index of the list in the collection
 */
record VirtualLayout(long header, long heap, int index) {
    private static final int LEAST_VERSION = 4;
    private static final int VIRTUAL = 3;
    private static final int INDEX_BYTES = 4;

    /** Changes a byte of what the library reads of a file; the file stays as it is. */
    @FunctionalInterface
    interface Bytes {
        void put(long position, byte value);
    }

    /** Returns the layout of the dataset at an address, if it is a virtual one. */
    static Optional<VirtualLayout> of(HdfBackingStorage storage, long header) {
        return HeaderBlocks.layout(storage, header)
                .filter(VirtualLayout::isVirtual)
                .map(layout -> {
                    ByteBuffer content = layout.content().position(2);
                    long heap = HeaderBlocks.number(content, storage.getSizeOfOffsets());
                    return new VirtualLayout(header, heap, content.getInt());
                });
    }

    private static boolean isVirtual(HeaderBlocks.Layout layout) {
        ByteBuffer content = layout.content();
        return content.remaining() >= 2
                && content.get(0) >= LEAST_VERSION
                && content.get(1) == VIRTUAL;
    }

    /** Makes the library take the dataset for a compact one: the bytes that lead to the list are its content. */
    void disguise(HdfBackingStorage storage, Bytes target) {
        HeaderBlocks.Layout layout = HeaderBlocks.layout(storage, header).orElseThrow();
        int rest = storage.getSizeOfOffsets() + INDEX_BYTES - 2;
        byte[] compact = {(byte) LEAST_VERSION, 0, (byte) rest, 0};
        HeaderBlocks.Block block = layout.block();
        if (block.checkedFrom() < 0) {
            put(storage, target, layout.address(), compact);
            return;
        }
        long end = block.start() + block.length();
        int length = Math.toIntExact(end - block.checkedFrom());
        ByteBuffer original = HeaderBlocks.bytes(storage, block.checkedFrom(), length + 4);
        ChecksumUtils.validateChecksum(original);
        byte[] bytes = new byte[length];
        original.get(0, bytes);
        System.arraycopy(
                compact, 0, bytes, Math.toIntExact(layout.address() - block.checkedFrom()), 4);
        int sum = ChecksumUtils.checksum(bytes);
        put(storage, target, layout.address(), compact);
        put(
                storage,
                target,
                end,
                (byte) sum,
                (byte) (sum >> 8),
                (byte) (sum >> 16),
                (byte) (sum >> 24));
    }

    private static void put(HdfBackingStorage storage, Bytes target, long address, byte... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            target.put(storage.getUserBlockSize() + address + i, bytes[i]);
        }
    }
}
