package dev.gedanken.data.hdf5;

import io.jhdf.storage.HdfFileChannel;
import java.nio.ByteBuffer;

/** Writes bytes in sequence and pads the last chunk with zeros. */
final class ChunkWriter {
    private final HdfFileChannel channel;
    private final long start;
    private final int chunkBytes;
    private long at;

    ChunkWriter(HdfFileChannel channel, long start, int chunkBytes) {
        this.channel = channel;
        this.start = start;
        this.chunkBytes = chunkBytes;
        this.at = start;
    }

    void add(byte[] block) {
        ByteBuffer buffer = ByteBuffer.wrap(block);
        while (buffer.hasRemaining()) {
            at += channel.write(buffer, at);
        }
    }

    /** Pads the last chunk and returns how many chunks there are. */
    int finish() {
        int rest = (int) ((at - start) % chunkBytes);
        if (rest > 0) {
            add(new byte[chunkBytes - rest]);
        }
        return Math.toIntExact((at - start) / chunkBytes);
    }

    /** Returns the address after the last byte. */
    long end() {
        return at;
    }
}
