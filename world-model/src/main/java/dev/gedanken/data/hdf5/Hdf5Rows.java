package dev.gedanken.data.hdf5;

import dev.gedanken.world.BadInputException;
import io.jhdf.api.Dataset;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A dataset of numbers, read a few rows at a time. Its stated size is checked against what can be
 * there before anything is read.
 */
final class Hdf5Rows {
    private static final int MOST_AXES = 8;

    private final Path path;
    private final String name;
    private final Hdf5Elements elements;
    private final RowSource source;
    private final long[] shape;

    private Hdf5Rows(
            Path path, String name, Hdf5Elements elements, RowSource source, long... shape) {
        this.path = path;
        this.name = name;
        this.elements = elements;
        this.source = source;
        this.shape = shape;
        boolean fits = shape.length <= MOST_AXES;
        for (long extent : shape) {
            fits = fits && extent >= 0 && extent <= Integer.MAX_VALUE;
        }
        if (!fits) {
            throw large();
        }
    }

    /**
     * Returns the rows of a dataset that has them itself.
     *
     * @throws BadInputException if it does not hold numbers, or claims to be larger than the file
     *     can hold
     */
    static Hdf5Rows of(Path path, Dataset dataset) {
        return Hdf5Failure.reading(
                path,
                () -> {
                    String name = dataset.getName();
                    Hdf5Elements elements = Hdf5Elements.of(dataset.getDataType(), name, path);
                    StoredRows rows = new StoredRows(path, dataset, elements.bytes());
                    return new Hdf5Rows(path, name, elements, rows, dataset.getDimensionsAsLong());
                });
    }

    /** Returns the rows of a virtual dataset. */
    static Hdf5Rows of(Path path, String name, VirtualRows rows) {
        return new Hdf5Rows(path, name, rows.elements(), rows, rows.shape());
    }

    /** Returns how many bytes elements of a shape have; the greatest number if no file has so many. */
    static long bytes(int elementBytes, long... shape) {
        long bytes = elementBytes;
        for (long extent : shape) {
            boolean fits = extent >= 0 && Math.multiplyHigh(bytes, extent) == 0;
            bytes = fits ? bytes * extent : Long.MAX_VALUE;
            if (!fits || bytes < 0) {
                return Long.MAX_VALUE;
            }
        }
        return bytes;
    }

    /** Returns the shape of one row. */
    static long[] rowShape(long... shape) {
        return shape.length == 0 ? shape : Arrays.copyOfRange(shape, 1, shape.length);
    }

    private BadInputException large() {
        return BadInputException.of(
                "worldmodel.data.hdf.large", name, path, Arrays.toString(shape));
    }

    String name() {
        return name;
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
        return Math.toIntExact(bytes(1, rowShape(shape)));
    }

    /**
     * Returns the bytes of {@code count} rows, elements row-major, each in its own order.
     *
     * @throws BadInputException if the file does not hold them
     */
    ByteBuffer read(long first, int count) {
        long length = bytes(elements.bytes(), rowShape(shape)) * count;
        if (length > Integer.MAX_VALUE - 8) {
            throw large();
        }
        return length == 0
                ? ByteBuffer.allocate(0)
                : Hdf5Failure.reading(path, () -> source.read(first, count));
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
