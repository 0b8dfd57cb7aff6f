package dev.gedanken.data.hdf5;

import io.jhdf.storage.HdfFileChannel;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The index of a dataset's chunks: a B-tree of version 1, type 1 (HDF5 File Format Specification 3.0, III.A.1), which
 * every version of the HDF5 library reads and extends.
 */
final class ChunkTree {
    private static final int HALF_NODE = 32;
    private static final int MOST_CHILDREN = 2 * HALF_NODE;
    private static final int NODE_HEAD = 24;
    private static final long UNDEFINED = -1;
    private static final byte[] SIGNATURE = "TREE".getBytes(StandardCharsets.US_ASCII);
    private static final byte CHUNKS = 1;

    private final ChunkShape chunk;
    private final long dataAddress;
    private long at;

    /**
     * The target of a node's pointer: its address, the first chunk below it and the chunk after the
     * last.
     */
    private record Child(long address, int first, int behind) {}

    /**
     * Creates the index of contiguous chunks.
     *
     * @param dataAddress of the first chunk
     * @param at where the nodes go
     */
    ChunkTree(ChunkShape chunk, long dataAddress, long at) {
        this.chunk = chunk;
        this.dataAddress = dataAddress;
        this.at = at;
    }

    /** Writes the nodes and returns the address of the root. */
    long write(HdfFileChannel channel, int chunks) {
        List<Child> children = new ArrayList<>();
        for (int i = 0; i < chunks; i++) {
            children.add(new Child(dataAddress + (long) i * chunk.bytes(), i, i + 1));
        }
        int level = 0;
        do {
            children = nodes(channel, children, level++);
        } while (children.size() > 1);
        return children.getFirst().address();
    }

    /** Returns the address after the last node. */
    long end() {
        return at;
    }

    private List<Child> nodes(HdfFileChannel channel, List<Child> children, int level) {
        List<Child> nodes = new ArrayList<>();
        int count = Math.max(1, Math.ceilDiv(children.size(), MOST_CHILDREN));
        long first = at;
        for (int i = 0; i < count; i++) {
            int to = Math.min(children.size(), (i + 1) * MOST_CHILDREN);
            List<Child> own = children.subList(i * MOST_CHILDREN, to);
            long left = i == 0 ? UNDEFINED : first + (long) (i - 1) * nodeBytes();
            long right = i == count - 1 ? UNDEFINED : first + (long) (i + 1) * nodeBytes();
            channel.write(node(own, level, left, right), at);
            nodes.add(
                    new Child(
                            at,
                            own.isEmpty() ? 0 : own.getFirst().first(),
                            own.isEmpty() ? 0 : own.getLast().behind()));
            at += nodeBytes();
        }
        return nodes;
    }

    private ByteBuffer node(List<Child> children, int level, long left, long right) {
        ByteBuffer node = ByteBuffer.allocate(nodeBytes()).order(ByteOrder.LITTLE_ENDIAN);
        node.put(SIGNATURE).put(CHUNKS).put((byte) level).putShort((short) children.size());
        node.putLong(left).putLong(right);
        for (Child child : children) {
            putKey(node, child.first(), 0);
            node.putLong(child.address());
        }
        if (!children.isEmpty()) {
            putKey(node, children.getLast().behind(), 1);
        }
        return node.rewind();
    }

    /**
     * Writes the corner of a chunk, which is this many chunks from the beginning on the other axes.
     */
    private void putKey(ByteBuffer node, int index, int others) {
        node.putInt(chunk.bytes()).putInt(0);
        int[] extents = chunk.extents();
        node.putLong((long) index * extents[0]);
        for (int axis = 1; axis < extents.length; axis++) {
            node.putLong((long) others * extents[axis]);
        }
        node.putLong(0);
    }

    private int nodeBytes() {
        int key = 2 * Integer.BYTES + (chunk.extents().length + 1) * Long.BYTES;
        return NODE_HEAD + MOST_CHILDREN * Long.BYTES + (MOST_CHILDREN + 1) * key;
    }
}
