package dev.gedanken.data.hdf5;

import dev.gedanken.world.BadInputException;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The datasets of an HDF5 file, whether they are stored in it or linked.
 *
 * <p>Owns the open file.
 */
final class Hdf5Table implements AutoCloseable {
    private static final int MOST_NAMES = 4096;
    private static final int MOST_NAME_BYTES = 1 << 16;

    private final Path path;
    private final Hdf5File file;
    private final Hdf5Links links;
    private final VirtualFiles others;

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
        Hdf5Check.check(path);
        file = Hdf5Failure.reading(path, () -> Hdf5File.open(path));
        links = Hdf5Links.everywhere(path);
        others = new VirtualFiles(path);
    }

    /** Returns a dataset of numbers if the file has it. */
    Optional<Hdf5Rows> optional(String name) {
        return dataset(name).map(others::rows);
    }

    private Optional<Dataset> dataset(String name) {
        return Hdf5Failure.reading(
                path,
                () ->
                        links.find(file, name) instanceof Dataset found
                                ? Optional.of(found)
                                : Optional.empty());
    }

    /**
     * Returns a dataset of numbers.
     *
     * @throws BadInputException if the file lacks it
     */
    Hdf5Rows required(String name) {
        return optional(name)
                .orElseThrow(() -> BadInputException.of("worldmodel.data.hdf.lacks", path, name));
    }

    /**
     * Returns a dataset with a row of {@code width} numbers for each frame, if the file has it.
     *
     * @throws BadInputException if it has a different shape or does not hold numbers
     */
    Optional<Hdf5Rows> column(String name, int rows, int width) {
        Optional<Hdf5Rows> found = optional(name);
        found.ifPresent(column -> checkColumn(column, rows, width));
        return found;
    }

    private void checkColumn(Hdf5Rows column, int rows, int width) {
        int[] shape = column.shape();
        boolean fits =
                (shape.length == 1 || shape.length == 2)
                        && shape[0] == rows
                        && column.width() == width;
        if (!fits) {
            throw BadInputException.of(
                    "worldmodel.data.hdf.rows",
                    column.name(),
                    path,
                    Arrays.toString(shape),
                    rows,
                    width);
        }
    }

    /** Returns the texts in a dataset's attribute {@code names}; none if it has no such attribute. */
    List<String> names(String dataset) {
        return dataset(dataset).map(this::names).orElse(List.of());
    }

    private List<String> names(Dataset dataset) {
        return Hdf5Failure.reading(
                path,
                () -> {
                    Attribute names = dataset.getAttribute("names");
                    if (names == null || !isShort(names)) {
                        return List.of();
                    }
                    return names.getData() instanceof String[] known ? List.of(known) : List.of();
                });
    }

    /** Returns the root attributes that are texts. */
    Map<String, String> notes() {
        return Hdf5Failure.reading(
                path,
                () -> {
                    Map<String, String> notes = new TreeMap<>();
                    file.getAttributes()
                            .forEach((name, attribute) -> {
                                if (attribute.isScalar()
                                        && attribute.getDataType().getSize() <= MOST_NAME_BYTES
                                        && attribute.getData() instanceof String text) {
                                    notes.put(name, text);
                                }
                            });
                    return notes;
                });
    }

    /** Returns the names of all datasets, groups and links at the root. */
    List<String> childNames() {
        return Hdf5Failure.reading(path, () -> List.copyOf(file.layouts().children(file).keySet()));
    }

    private static boolean isShort(Attribute names) {
        long[] shape = names.getDimensionsAsLong();
        return shape.length == 1
                && shape[0] >= 0
                && shape[0] <= MOST_NAMES
                && names.getDataType().getSize() <= MOST_NAME_BYTES;
    }

    @Override
    public void close() {
        others.close();
        links.close();
        file.close();
    }
}
