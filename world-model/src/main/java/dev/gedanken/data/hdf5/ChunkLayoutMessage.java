package dev.gedanken.data.hdf5;

import io.jhdf.object.message.DataLayout;
import io.jhdf.object.message.DataLayoutMessage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The address of a dataset's chunk index, and the chunks' dimensions (message version 3). */
final class ChunkLayoutMessage extends DataLayoutMessage {
    private static final byte VERSION = 3;
    private static final byte CHUNKED = 2;

    private final ChunkShape chunk;
    private final long treeAddress;

    ChunkLayoutMessage(ChunkShape chunk, long treeAddress) {
        super(BASIC_FLAGS);
        this.chunk = chunk;
        this.treeAddress = treeAddress;
    }

    @Override
    public DataLayout getDataLayout() {
        return DataLayout.CHUNKED;
    }

    @Override
    public ByteBuffer toBuffer() {
        int axes = chunk.extents().length + 1;
        ByteBuffer buffer =
                ByteBuffer.allocate(3 + Long.BYTES + axes * Integer.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN);
        buffer.put(VERSION).put(CHUNKED).put((byte) axes).putLong(treeAddress);
        for (int extent : chunk.extents()) {
            buffer.putInt(extent);
        }
        buffer.putInt(chunk.elementBytes());
        return buffer.rewind();
    }
}
