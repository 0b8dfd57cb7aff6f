package dev.gedanken.data.hdf5;

import io.jhdf.checksum.ChecksumUtils;
import io.jhdf.exceptions.HdfException;
import io.jhdf.storage.HdfBackingStorage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Where some elements of a virtual dataset are, as its file states it: in a list of version 0 (HDF5 File Format
 * Specification, VII.C) or 1, in which HDF5 2.0 repeats no names.
 *
 * @param file name of the file; "." for the same one
 * @param dataset name of the dataset in that file
 * @param source the elements there
 * @param target the same elements in the virtual dataset
 */
record VirtualMapping(String file, String dataset, HyperSelection source, HyperSelection target) {
    private static final long UNDEFINED = -1;
    private static final int MOST_HEAP_BYTES = 1 << 26;
    private static final int MOST_MAPPINGS = 1 << 16;
    private static final int MOST_NAME_BYTES = 4096;
    private static final int CHECKSUM_BYTES = 4;
    private static final int SHARED_FILE = 1;
    private static final int SHARED_DATASET = 2;
    private static final int SAME_FILE = 4;

    /**
     * Reads the mappings of a virtual dataset.
     *
     * @throws HdfException if they are damaged
     * @throws MappingException if they are of a kind that is not read
     */
    static List<VirtualMapping> read(HdfBackingStorage storage, VirtualLayout layout) {
        if (layout.heap() == UNDEFINED) {
            return List.of();
        }
        ByteBuffer list = fromHeap(storage, layout);
        int version = list.get();
        if (version != 0 && version != 1) {
            throw MappingException.of("worldmodel.data.hdf.virtual.form.version", version);
        }
        int lengthBytes = storage.getSizeOfLengths();
        long count = HeaderBlocks.number(list, lengthBytes);
        if (count < 0 || count > MOST_MAPPINGS) {
            throw new HdfException("A virtual dataset claims " + count + " mappings");
        }
        List<VirtualMapping> mappings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int flags = version == 0 ? 0 : list.get();
            String file =
                    (flags & SAME_FILE) != 0
                            ? "."
                            : (flags & SHARED_FILE) != 0
                                    ? earlier(mappings, list, lengthBytes).file
                                    : name(list);
            String dataset =
                    (flags & SHARED_DATASET) != 0
                            ? earlier(mappings, list, lengthBytes).dataset
                            : name(list);
            mappings.add(
                    new VirtualMapping(
                            file, dataset, HyperSelection.read(list), HyperSelection.read(list)));
        }
        return mappings;
    }

    private static VirtualMapping earlier(
            List<VirtualMapping> mappings, ByteBuffer list, int lengthBytes) {
        long index = HeaderBlocks.number(list, lengthBytes);
        if (index < 0 || index >= mappings.size()) {
            throw new HdfException("A mapping takes the name of one that is not there");
        }
        return mappings.get((int) index);
    }

    private static ByteBuffer fromHeap(HdfBackingStorage storage, VirtualLayout layout) {
        int lengthBytes = storage.getSizeOfLengths();
        ByteBuffer prefix = HeaderBlocks.bytes(storage, layout.heap(), 8 + lengthBytes);
        long size = HeaderBlocks.number(prefix.position(8), lengthBytes);
        if (prefix.getInt(0) != 0x4C4F_4347 || size < 0 || size > MOST_HEAP_BYTES) {
            throw new HdfException("A virtual dataset has no list of mappings");
        }
        ByteBuffer heap = HeaderBlocks.bytes(storage, layout.heap(), (int) size);
        heap.position(8 + lengthBytes);
        while (heap.remaining() >= 8 + lengthBytes) {
            int index = heap.getShort() & 0xFFFF;
            heap.position(heap.position() + 6);
            long length = HeaderBlocks.number(heap, lengthBytes);
            if (index == 0 || length < 0 || length > heap.remaining()) {
                break;
            }
            if (index == layout.index()) {
                return checked(heap.slice(heap.position(), (int) length).order(heap.order()));
            }
            heap.position((int) Math.min(heap.limit(), heap.position() + (length + 7) / 8 * 8));
        }
        throw new HdfException("A virtual dataset has no list of mappings");
    }

    private static ByteBuffer checked(ByteBuffer list) {
        if (list.remaining() < CHECKSUM_BYTES) {
            throw new HdfException("A list of mappings is too short");
        }
        ChecksumUtils.validateChecksum(list);
        return list.flip().limit(list.limit() - CHECKSUM_BYTES).order(list.order());
    }

    private static String name(ByteBuffer list) {
        int start = list.position();
        int length = 0;
        while (list.get() != 0) {
            if (++length > MOST_NAME_BYTES) {
                throw new HdfException("A mapping has too long a name");
            }
        }
        byte[] bytes = new byte[length];
        list.get(start, bytes);
        String name = new String(bytes, StandardCharsets.UTF_8);
        if (name.replace("%%", "").matches("(?s).*%\\d{0,9}b.*")) {
            throw MappingException.of("worldmodel.data.hdf.virtual.form.names", name);
        }
        return name.replace("%%", "%");
    }
}
