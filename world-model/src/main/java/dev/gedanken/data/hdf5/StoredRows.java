package dev.gedanken.data.hdf5;

import dev.gedanken.world.BadInputException;
import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.api.dataset.ContiguousDataset;
import io.jhdf.dataset.CompactDataset;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Rows that lie in a dataset's own file. */
final class StoredRows implements RowSource {
    /** Compression makes at best so many bytes of one. */
    private static final long MOST_INFLATION = 1032;

    /** A file may end before the last chunk is full. */
    private static final long CHUNK_SLACK = 1 << 16;

    private final Path path;

    /** The file that has the numbers: another one, where a link leads there. */
    private final Path stored;

    private final Dataset dataset;
    private final int elementBytes;
    private final long userBlockBytes;
    private final long rowBytes;

    /**
     * Creates the rows of a dataset.
     *
     * @param path the file that people gave
     * @throws BadInputException if the dataset says that it is larger than its file can hold
     */
    StoredRows(Path path, Dataset dataset, int elementBytes) {
        this.path = path;
        this.stored = dataset.getFileAsPath();
        this.dataset = dataset;
        this.elementBytes = elementBytes;
        this.userBlockBytes = dataset.getHdfFile().getUserBlockSize();
        this.rowBytes = checkedRowBytes();
    }

    private long checkedRowBytes() {
        long[] shape = dataset.getDimensionsAsLong();
        boolean isPacked = dataset instanceof ChunkedDataset && !dataset.getFilters().isEmpty();
        long most = fileSize() * (isPacked ? MOST_INFLATION : 1) + CHUNK_SLACK;
        boolean fits = !(dataset.isScalar() && shape.length > 0);
        if (!fits || Hdf5Rows.bytes(elementBytes, shape) > most) {
            throw BadInputException.of(
                    "worldmodel.data.hdf.large", dataset.getName(), path, Arrays.toString(shape));
        }
        return Hdf5Rows.bytes(elementBytes, Hdf5Rows.rowShape(shape));
    }

    private long fileSize() {
        try {
            return Files.size(stored);
        } catch (IOException e) {
            throw BadInputException.of(e, "worldmodel.data.hdf.unreadable", path);
        }
    }

    @Override
    public ByteBuffer read(long first, int count) {
        int length = Math.toIntExact(count * rowBytes);
        return switch (dataset) {
            case ChunkedDataset chunked ->
                    new ChunkReader(path, chunked, elementBytes).rows(first, count);
            case ContiguousDataset plain ->
                    stored(userBlockBytes + plain.getDataAddress() + first * rowBytes, length);
            case CompactDataset compact ->
                    compact.getDataBuffer().slice((int) (first * rowBytes), length);
            default -> throw BadInputException.of("worldmodel.data.hdf.unreadable", path);
        };
    }

    private ByteBuffer stored(long position, int length) {
        try (FileChannel channel = FileChannel.open(stored, StandardOpenOption.READ)) {
            if (position < 0 || position > channel.size() - length) {
                throw new EOFException("The rows lie behind the end of the file.");
            }
            ByteBuffer bytes = ByteBuffer.allocate(length);
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, position + bytes.position()) < 0) {
                    throw new EOFException("The file ended.");
                }
            }
            return bytes.rewind();
        } catch (IOException e) {
            throw BadInputException.of(e, "worldmodel.data.hdf.unreadable", path);
        }
    }
}
