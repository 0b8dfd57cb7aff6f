package dev.gedanken.data.hdf5;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A file that is read with a few bytes changed. Owns the open file. */
final class PatchedChannel implements SeekableByteChannel {
    private final FileChannel file;
    private final NavigableMap<Long, Byte> changed = new TreeMap<>();
    private long position;

    PatchedChannel(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.READ);
    }

    /** Reads {@code value} at {@code at} from now on. */
    void put(long at, byte value) {
        changed.put(at, value);
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        int start = target.position();
        int count = 0;
        while (target.hasRemaining()) {
            int more = file.read(target, position + count);
            if (more < 0) {
                break;
            }
            count += more;
        }
        if (count == 0 && target.hasRemaining()) {
            return -1;
        }
        changed.subMap(position, position + count)
                .forEach((at, value) -> target.put(start + (int) (at - position), value));
        position += count;
        return count;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long place) {
        position = place;
        return this;
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
