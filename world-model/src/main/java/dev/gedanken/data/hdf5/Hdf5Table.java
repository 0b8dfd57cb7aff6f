package dev.gedanken.data.hdf5;

import dev.gedanken.world.BadInputException;
import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.EnumDataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import java.lang.reflect.Array;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The datasets of an HDF5 file, read as numbers; those of booleans, which h5py writes as an enumeration,
 * as 0 and 1.
 *
 * <p>Owns the open file.
 */
final class Hdf5Table implements AutoCloseable {
    private final Path path;
    private final HdfFile file;

    /**
     * Opens a file.
     *
     * @throws BadInputException if it is no HDF5 file
     */
    Hdf5Table(Path path) {
        this.path = path;
        if (!Files.isRegularFile(path)) {
            throw BadInputException.of("worldmodel.data.hdf.missing", path);
        }
        file = reading(() -> new HdfFile(path));
    }

    /** Calls the library, which throws many kinds of exception when a file is damaged. */
    private <T> T reading(Supplier<T> call) {
        try {
            return call.get();
        } catch (RuntimeException e) {
            throw BadInputException.of(e, "worldmodel.data.hdf.unreadable", path);
        }
    }

    /** Returns a dataset if the file has it. */
    Optional<Dataset> optional(String name) {
        return reading(() ->
                file.getChild(name) instanceof Dataset found
                        ? Optional.of(found)
                        : Optional.empty());
    }

    /**
     * Returns a dataset.
     *
     * @throws BadInputException if the file lacks it
     */
    Dataset required(String name) {
        return optional(name)
                .orElseThrow(() -> BadInputException.of("worldmodel.data.hdf.lacks", path, name));
    }

    /**
     * Returns a dataset with a row of {@code width} numbers for each frame, if the file has it.
     *
     * @throws BadInputException if it has another shape or does not hold numbers
     */
    Optional<Dataset> column(String name, int rows, int width) {
        Optional<Dataset> found = optional(name);
        found.ifPresent(dataset -> checkColumn(dataset, rows, width));
        return found;
    }

    private void checkColumn(Dataset dataset, int rows, int width) {
        int[] shape = dataset.getDimensions();
        boolean fits =
                (shape.length == 1 || shape.length == 2)
                        && shape[0] == rows
                        && width(dataset) == width;
        if (!fits) {
            throw BadInputException.of(
                    "worldmodel.data.hdf.rows",
                    dataset.getName(),
                    path,
                    Arrays.toString(shape),
                    rows,
                    width);
        }
        checkNumbers(dataset);
    }

    private void checkNumbers(Dataset dataset) {
        DataType type = reading(dataset::getDataType);
        boolean fits =
                type instanceof FixedPoint
                        || type instanceof FloatingPoint
                        || type instanceof EnumDataType;
        if (!fits) {
            throw BadInputException.of("worldmodel.data.hdf.numbers", dataset.getName(), path);
        }
    }

    /** Returns how many columns a dataset has. */
    static int width(Dataset dataset) {
        int[] shape = dataset.getDimensions();
        return shape.length < 2 ? 1 : shape[1];
    }

    /** Returns the texts in a dataset's attribute {@code names}; none if it has no such attribute. */
    List<String> names(Dataset dataset) {
        return reading(() -> {
            Attribute names = dataset.getAttribute("names");
            return names != null && names.getData() instanceof String[] known
                    ? List.of(known)
                    : List.of();
        });
    }

    /** Returns all numbers of a dataset, row-major. */
    double[] numbers(Dataset dataset) {
        checkNumbers(dataset);
        if (dataset.getSize() == 0) {
            return new double[0];
        }
        Object flat = reading(dataset::getDataFlat);
        double[] values = new double[Array.getLength(flat)];
        for (int i = 0; i < values.length; i++) {
            values[i] = number(dataset, Array.get(flat, i)).doubleValue();
        }
        return values;
    }

    /** Returns the numbers of {@code count} rows of a dataset of one or two axes. */
    double[] rows(Dataset dataset, long first, int count) {
        Object data = slice(dataset, first, count);
        boolean isFlat = dataset.getDimensions().length < 2;
        int width = width(dataset);
        double[] values = new double[count * width];
        for (int i = 0; i < values.length; i++) {
            Object element =
                    isFlat ? Array.get(data, i) : Array.get(Array.get(data, i / width), i % width);
            values[i] = number(dataset, element).doubleValue();
        }
        return values;
    }

    /** Returns the whole number in a row of a dataset of one column, exactly. */
    long wholeNumber(Dataset dataset, long row) {
        Object data = Array.get(slice(dataset, row, 1), 0);
        return number(dataset, data.getClass().isArray() ? Array.get(data, 0) : data).longValue();
    }

    /** Returns {@code count} entries along the first axis, as the library nests them. */
    Object slice(Dataset dataset, long first, int count) {
        int[] extent = dataset.getDimensions().clone();
        long[] offset = new long[extent.length];
        offset[0] = first;
        extent[0] = count;
        return reading(() -> dataset.getData(offset, extent));
    }

    private Number number(Dataset dataset, Object element) {
        return switch (element) {
            case Number number -> number;
            case String name when name.equals("TRUE") -> 1;
            case String name when name.equals("FALSE") -> 0;
            default ->
                    throw BadInputException.of(
                            "worldmodel.data.hdf.value", dataset.getName(), path, element);
        };
    }

    @Override
    public void close() {
        file.close();
    }
}
