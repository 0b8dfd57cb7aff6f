package dev.gedanken.data.hdf5;

import dev.gedanken.world.BadInputException;
import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.api.dataset.ContiguousDataset;
import io.jhdf.dataset.CompactDataset;
import io.jhdf.object.datatype.DataType;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * A dataset of numbers, read a few rows at a time. Its stated size is checked against the file's
 * before anything is read.
 */
final class Hdf5Rows {
    /** The best compression ratio. */
    private static final long MOST_INFLATION = 1032;

    private static final int MOST_AXES = 8;

    private final Path path;

    /** The file that holds the numbers: another file if a link leads there. */
    private final Path stored;

    private final Dataset dataset;
    private final Hdf5Elements elements;
    private final long[] shape;
    private final long userBlockBytes;

    private Hdf5Rows(
            Path path, Dataset dataset, Hdf5Elements elements, long userBlockBytes, long... shape) {
        this.path = path;
        this.stored = dataset.getFileAsPath();
        this.dataset = dataset;
        this.elements = elements;
        this.userBlockBytes = userBlockBytes;
        this.shape = shape;
    }

    /**
     * Returns a dataset's rows.
     *
     * @throws BadInputException if it does not hold numbers, or claims to be larger than the file
     *     can hold
     */
    static Hdf5Rows of(Path path, Dataset dataset) {
        return Hdf5Failure.reading(
                path,
                () -> {
                    DataType type = dataset.getDataType();
                    Hdf5Elements elements = Hdf5Elements.of(type, dataset.getName(), path);
                    long userBlock = dataset.getHdfFile().getUserBlockSize();
                    long[] shape = dataset.getDimensionsAsLong();
                    Hdf5Rows rows = new Hdf5Rows(path, dataset, elements, userBlock, shape);
                    rows.checkSize();
                    return rows;
                });
    }

    private void checkSize() {
        long bytes = elements.bytes();
        boolean fits = shape.length <= MOST_AXES && !(dataset.isScalar() && shape.length > 0);
        for (long extent : shape) {
            fits = fits && extent >= 0 && extent <= Integer.MAX_VALUE;
            bytes = fits ? multiplied(bytes, extent) : bytes;
        }
        boolean isPacked = dataset instanceof ChunkedDataset && !dataset.getFilters().isEmpty();
        long most = fileSize() * (isPacked ? MOST_INFLATION : 1) + chunkSlack();
        if (!fits || bytes < 0 || bytes > most) {
            throw BadInputException.of(
                    "worldmodel.data.hdf.large", name(), path, Arrays.toString(shape));
        }
    }

    private static long multiplied(long bytes, long extent) {
        long high = Math.multiplyHigh(bytes, extent);
        return high != 0 ? Long.MAX_VALUE : bytes * extent;
    }

    /** A file may end before the last chunk is full. */
    private static long chunkSlack() {
        return 1 << 16;
    }

    private long fileSize() {
        try {
            return Files.size(stored);
        } catch (IOException e) {
            throw BadInputException.of(e, "worldmodel.data.hdf.unreadable", path);
        }
    }

    String name() {
        return dataset.getName();
    }

    Hdf5Elements elements() {
        return elements;
    }

    /** Returns the dimensions, rows first; none for a single number. */
    int[] shape() {
        return Arrays.stream(shape).mapToInt(Math::toIntExact).toArray();
    }

    /** Returns how many rows there are. */
    int rows() {
        return shape.length == 0 ? 1 : (int) shape[0];
    }

    /** Returns how many numbers a row has. */
    int width() {
        long width = 1;
        for (int axis = 1; axis < shape.length; axis++) {
            width *= shape[axis];
        }
        return Math.toIntExact(width);
    }

    /**
     * Returns the bytes of {@code count} rows, elements row-major, each in its own order.
     *
     * @throws BadInputException if the file does not hold them
     */
    ByteBuffer read(long first, int count) {
        long rowBytes = (long) width() * elements.bytes();
        if (count * rowBytes > Integer.MAX_VALUE - 8) {
            throw BadInputException.of(
                    "worldmodel.data.hdf.large", name(), path, Arrays.toString(shape));
        }
        int length = (int) (count * rowBytes);
        if (length == 0) {
            return ByteBuffer.allocate(0);
        }
        return Hdf5Failure.reading(
                path,
                () ->
                        switch (dataset) {
                            case ChunkedDataset chunked ->
                                    new ChunkReader(path, chunked, elements.bytes())
                                            .rows(first, count);
                            case ContiguousDataset plain ->
                                    stored(
                                            userBlockBytes
                                                    + plain.getDataAddress()
                                                    + first * rowBytes,
                                            length);
                            case CompactDataset compact ->
                                    slice(compact.getDataBuffer(), first * rowBytes, length);
                            default ->
                                    throw BadInputException.of(
                                            "worldmodel.data.hdf.unreadable", path);
                        });
    }

    private static ByteBuffer slice(ByteBuffer whole, long from, int length) {
        return whole.slice((int) from, length);
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

    /** Returns the numbers of {@code count} rows, row-major. */
    double[] numbers(long first, int count) {
        ByteBuffer bytes = read(first, count);
        double[] numbers = new double[Math.multiplyExact(count, width())];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = elements.number(bytes, i);
        }
        return numbers;
    }

    /** Returns all numbers, row-major. */
    double[] numbers() {
        return numbers(0, rows());
    }

    /** Returns the first number of a row as an exact integer. */
    long whole(long row) {
        return elements.whole(read(row, 1), 0);
    }
}
