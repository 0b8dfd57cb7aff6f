package dev.gedanken.data.hdf5;

import dev.gedanken.data.Episode;
import dev.gedanken.data.EpisodeLabels;
import dev.gedanken.data.EpisodeSource;
import dev.gedanken.scene.Outcome;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.exceptions.HdfException;
import java.lang.reflect.Array;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Episodes in an HDF5 file of the layout that {@link Hdf5Writer} writes; of its datasets {@code pixels},
 * {@code action} (one-hot or indices), {@code ep_len} and {@code ep_offset} must be there.
 *
 * <p>Owns the open file.
 */
public final class Hdf5Episodes implements EpisodeSource, AutoCloseable {
    private final Path path;
    private final HdfFile file;
    private final Dataset pixels;
    private final long[] lengths;
    private final long[] offsets;
    private final long[] actionIndices;
    private final ActionSpace actions;

    /**
     * Opens a file.
     *
     * @param expected the actions that its indices mean; empty to take the file's own names
     * @throws BadInputException if it is no such file, lacks a dataset or has one of a wrong shape
     */
    public Hdf5Episodes(Path path, Optional<ActionSpace> expected) {
        this.path = path;
        file = open(path);
        try {
            pixels = dataset("pixels");
            checkPixels();
            lengths = wholeNumbers("ep_len");
            offsets = wholeNumbers("ep_offset");
            checkEpisodes();
            actions = expected.orElseGet(this::ownActions);
            actionIndices = readActions();
        } catch (HdfException e) {
            file.close();
            throw unreadable(path, e);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static HdfFile open(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new BadInputException(
                    "Episodes %s do not exist: give an HDF5 file.".formatted(path));
        }
        try {
            return new HdfFile(path);
        } catch (HdfException e) {
            throw unreadable(path, e);
        }
    }

    private static BadInputException unreadable(Path path, HdfException cause) {
        return new BadInputException(
                "Episodes %s cannot be read: give a whole HDF5 file.".formatted(path), cause);
    }

    private Dataset dataset(String name) {
        if (!(file.getChild(name) instanceof Dataset found)) {
            throw new BadInputException(
                    "File %s has no dataset '%s': docs/data-format.md lists what is needed."
                            .formatted(path, name));
        }
        return found;
    }

    private void checkPixels() {
        int[] shape = pixels.getDimensions();
        boolean fits = shape.length == 4 && shape[3] == Frame.CHANNELS;
        if (!fits || pixels.getJavaType() == float.class || pixels.getJavaType() == double.class) {
            throw new BadInputException(
                    "Dataset 'pixels' of %s has shape %s of %s: give (steps, height, width, 3) of uint8."
                            .formatted(path, Arrays.toString(shape), pixels.getJavaType()));
        }
    }

    private void checkEpisodes() {
        int rows = pixels.getDimensions()[0];
        for (int i = 0; i < lengths.length; i++) {
            boolean fits =
                    i < offsets.length
                            && offsets[i] >= 0
                            && lengths[i] >= 2
                            && offsets[i] + lengths[i] <= rows;
            if (!fits) {
                throw new BadInputException(
                        "Episode %d of %s does not lie in the file's %d rows: mend 'ep_len' and 'ep_offset'; an episode has two rows or more."
                                .formatted(i, path, rows));
            }
        }
    }

    /** Returns a dataset of integers as longs. */
    private long[] wholeNumbers(String name) {
        double[] values = numbers(dataset(name));
        return Arrays.stream(values).mapToLong(value -> (long) value).toArray();
    }

    private static double[] numbers(Dataset dataset) {
        Object flat = dataset.getDataFlat();
        double[] values = new double[Array.getLength(flat)];
        for (int i = 0; i < values.length; i++) {
            values[i] = ((Number) Array.get(flat, i)).doubleValue();
        }
        return values;
    }

    private ActionSpace ownActions() {
        Dataset action = dataset("action");
        Attribute names = action.getAttribute("names");
        if (names != null && names.getData() instanceof String[] known && known.length > 0) {
            ActionSpace.Builder space = ActionSpace.startingWith(known[0]);
            Arrays.stream(known).skip(1).forEach(space::and);
            return space.build();
        }
        int count = width(action) > 1 ? width(action) : 1 + (int) largest(numbers(action));
        ActionSpace.Builder space = ActionSpace.startingWith("action-0");
        for (int i = 1; i < count; i++) {
            space.and("action-" + i);
        }
        return space.build();
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).max().orElse(0);
    }

    private static int width(Dataset dataset) {
        int[] shape = dataset.getDimensions();
        return shape.length < 2 ? 1 : shape[1];
    }

    private long[] readActions() {
        Dataset action = dataset("action");
        int width = width(action);
        double[] values = numbers(action);
        if (values.length != (long) pixels.getDimensions()[0] * width
                || width > 1 && width != actions.size()) {
            throw new BadInputException(
                    "Dataset 'action' of %s has shape %s: give a row for each of the %d frames and %d columns or 1 (%s)."
                            .formatted(
                                    path,
                                    Arrays.toString(action.getDimensions()),
                                    pixels.getDimensions()[0],
                                    actions.size(),
                                    actions.names()));
        }
        long[] indices = new long[values.length / width];
        for (int row = 0; row < indices.length; row++) {
            indices[row] = width == 1 ? (long) values[row] : hottest(values, row, width);
        }
        return indices;
    }

    private static int hottest(double[] values, int row, int width) {
        int best = 0;
        for (int k = 1; k < width; k++) {
            if (values[row * width + k] > values[row * width + best]) {
                best = k;
            }
        }
        return best;
    }

    @Override
    public int size() {
        return lengths.length;
    }

    @Override
    public ActionSpace actions() {
        return actions;
    }

    @Override
    public Episode episode(int index) {
        int steps = (int) lengths[index] - 1;
        List<Action> taken = new ArrayList<>(steps);
        for (int t = 0; t < steps; t++) {
            long action = actionIndices[(int) offsets[index] + t];
            if (action < 0 || action >= actions.size()) {
                throw new BadInputException(
                        "Episode %d of %s has action %d at step %d: give an index from 0 to %d (%s)."
                                .formatted(
                                        index,
                                        path,
                                        action,
                                        t,
                                        actions.size() - 1,
                                        actions.names()));
            }
            taken.add(actions.get((int) action));
        }
        return new Episode(seed(index), frames(index), taken, labels(index, steps));
    }

    private List<Frame> frames(int index) {
        int[] shape = pixels.getDimensions();
        long[] offset = {offsets[index], 0, 0, 0};
        int[] extent = {(int) lengths[index], shape[1], shape[2], shape[3]};
        Object data = pixels.getData(offset, extent);
        List<Frame> frames = new ArrayList<>(extent[0]);
        for (int i = 0; i < extent[0]; i++) {
            frames.add(Frame.of(shape[2], shape[1], bytes(Array.get(data, i), extent)));
        }
        return frames;
    }

    /** Flattens one frame; unsigned bytes come as ints. */
    private static byte[] bytes(Object frame, int[] extent) {
        byte[] bytes = new byte[extent[1] * extent[2] * extent[3]];
        int at = 0;
        for (int y = 0; y < extent[1]; y++) {
            Object row = Array.get(frame, y);
            for (int x = 0; x < extent[2]; x++) {
                Object pixel = Array.get(row, x);
                for (int c = 0; c < extent[3]; c++) {
                    bytes[at++] = (byte) Array.getInt(pixel, c);
                }
            }
        }
        return bytes;
    }

    private long seed(int index) {
        return file.getChild("seed") instanceof Dataset seeds ? (long) rows(seeds, index, 1)[0] : 0;
    }

    private EpisodeLabels labels(int index, int steps) {
        if (!(file.getChild("reward") instanceof Dataset reward)
                || !(file.getChild("terminated") instanceof Dataset terminated)) {
            return EpisodeLabels.none();
        }
        double[] rewards = rows(reward, index, steps);
        double[] ends = rows(terminated, index, steps);
        List<Outcome> outcomes = new ArrayList<>(steps);
        for (int t = 0; t < steps; t++) {
            outcomes.add(new Outcome(rewards[t], ends[t] != 0));
        }
        return new EpisodeLabels(factorNames(), factors(index, steps + 1), outcomes);
    }

    private List<String> factorNames() {
        return file.getChild("state") instanceof Dataset state
                        && state.getAttribute("names") != null
                        && state.getAttribute("names").getData() instanceof String[] names
                ? List.of(names)
                : List.of();
    }

    private List<List<Double>> factors(int index, int frames) {
        List<List<Double>> rows = new ArrayList<>(frames);
        int width = factorNames().size();
        double[] values = width == 0 ? new double[0] : rows(dataset("state"), index, frames);
        for (int t = 0; t < frames; t++) {
            rows.add(Arrays.stream(values, t * width, (t + 1) * width).boxed().toList());
        }
        return rows;
    }

    /** Returns the first rows of an episode in a dataset, flat. */
    private double[] rows(Dataset dataset, int index, int count) {
        int[] shape = dataset.getDimensions();
        long[] offset = new long[shape.length];
        int[] extent = shape.clone();
        offset[0] = offsets[index];
        extent[0] = count;
        Object data = dataset.getData(offset, extent);
        int width = shape.length < 2 ? 1 : shape[1];
        double[] values = new double[count * width];
        for (int i = 0; i < values.length; i++) {
            values[i] =
                    shape.length < 2
                            ? Array.getDouble(data, i)
                            : Array.getDouble(Array.get(data, i / width), i % width);
        }
        return values;
    }

    @Override
    public void close() {
        file.close();
    }
}
