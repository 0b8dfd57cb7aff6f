package dev.gedanken.data.hdf5;

import dev.gedanken.data.ActionIndices;
import dev.gedanken.data.Episode;
import dev.gedanken.data.EpisodeLabels;
import dev.gedanken.data.EpisodeSource;
import dev.gedanken.scene.Outcome;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Message;
import io.jhdf.api.Dataset;
import io.jhdf.object.datatype.FixedPoint;
import java.lang.reflect.Array;
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
    private final Hdf5Table table;
    private final Dataset pixels;
    private final long[] lengths;
    private final long[] offsets;
    private final Hdf5Actions actions;
    private final Optional<Dataset> seed;
    private final Optional<Dataset> reward;
    private final Optional<Dataset> terminated;
    private final Optional<Dataset> state;
    private final List<String> factorNames;

    /**
     * Opens a file.
     *
     * @param expected the actions that its indices mean; empty to take the file's own names
     * @throws BadInputException if it is no such file, lacks a dataset or has one that does not fit
     */
    public Hdf5Episodes(Path path, Optional<ActionSpace> expected) {
        this.path = path;
        table = new Hdf5Table(path);
        try {
            pixels = table.required("pixels");
            checkPixels();
            int rows = pixels.getDimensions()[0];
            lengths = wholeNumbers("ep_len");
            offsets = wholeNumbers("ep_offset");
            checkEpisodes(rows);
            actions = Hdf5Actions.read(table, path, rows, expected);
            checkActions();
            seed = table.column("seed", rows, 1);
            reward = table.column("reward", rows, 1);
            terminated = table.column("terminated", rows, 1);
            factorNames = table.optional("state").map(table::names).orElse(List.of());
            state =
                    factorNames.isEmpty()
                            ? Optional.empty()
                            : table.column("state", rows, factorNames.size());
        } catch (RuntimeException e) {
            table.close();
            throw e;
        }
    }

    private void checkPixels() {
        int[] shape = pixels.getDimensions();
        boolean fits =
                shape.length == 4
                        && shape[3] == Frame.CHANNELS
                        && Arrays.stream(shape).allMatch(extent -> extent > 0);
        boolean areBytes =
                pixels.getDataType() instanceof FixedPoint && pixels.getDataType().getSize() == 1;
        if (!fits || !areBytes) {
            throw BadInputException.of(
                    "worldmodel.data.pixels.dataset",
                    path,
                    Arrays.toString(shape),
                    pixels.getDataType().getSize());
        }
    }

    private void checkEpisodes(int rows) {
        if (lengths.length == 0) {
            throw BadInputException.of("worldmodel.data.hdf.empty", path);
        }
        for (int i = 0; i < lengths.length; i++) {
            boolean fits =
                    i < offsets.length
                            && offsets[i] >= 0
                            && lengths[i] >= 2
                            && lengths[i] <= rows - offsets[i];
            if (!fits) {
                throw BadInputException.of("worldmodel.data.hdf.outside", i, path, rows);
            }
        }
    }

    private void checkActions() {
        for (int i = 0; i < lengths.length; i++) {
            taken(i);
        }
    }

    private long[] wholeNumbers(String name) {
        double[] values = table.numbers(table.required(name));
        for (double value : values) {
            if (!Double.isFinite(value) || value != Math.rint(value)) {
                throw BadInputException.of("worldmodel.data.hdf.whole", name, path, value);
            }
        }
        return Arrays.stream(values).mapToLong(value -> (long) value).toArray();
    }

    @Override
    public int size() {
        return lengths.length;
    }

    @Override
    public ActionSpace actions() {
        return actions.space();
    }

    @Override
    public Episode episode(int index) {
        int steps = (int) lengths[index] - 1;
        long first = offsets[index];
        long start = seed.map(column -> table.wholeNumber(column, first)).orElse(0L);
        return new Episode(start, frames(index), taken(index), labels(first, steps));
    }

    private List<Action> taken(int index) {
        return ActionIndices.taken(
                Message.of("worldmodel.data.episode.of", index, path),
                actions.indices(),
                (int) offsets[index],
                (int) lengths[index] - 1,
                actions.space());
    }

    private List<Frame> frames(int index) {
        int[] shape = pixels.getDimensions();
        int count = (int) lengths[index];
        Object data = table.slice(pixels, offsets[index], count);
        List<Frame> frames = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            frames.add(Frame.of(shape[2], shape[1], bytes(Array.get(data, i), shape)));
        }
        return frames;
    }

    /** Flattens one frame; unsigned bytes come as ints. */
    private static byte[] bytes(Object frame, int[] shape) {
        byte[] bytes = new byte[shape[1] * shape[2] * shape[3]];
        int at = 0;
        for (int y = 0; y < shape[1]; y++) {
            Object row = Array.get(frame, y);
            for (int x = 0; x < shape[2]; x++) {
                Object pixel = Array.get(row, x);
                for (int c = 0; c < shape[3]; c++) {
                    bytes[at++] = (byte) Array.getInt(pixel, c);
                }
            }
        }
        return bytes;
    }

    private EpisodeLabels labels(long first, int steps) {
        if (reward.isEmpty() || terminated.isEmpty()) {
            return EpisodeLabels.none();
        }
        double[] rewards = table.rows(reward.get(), first, steps);
        double[] ends = table.rows(terminated.get(), first, steps);
        List<Outcome> outcomes = new ArrayList<>(steps);
        for (int t = 0; t < steps; t++) {
            outcomes.add(new Outcome(rewards[t], ends[t] != 0));
        }
        return new EpisodeLabels(factorNames, factors(first, steps + 1), outcomes);
    }

    private List<List<Double>> factors(long first, int frames) {
        List<List<Double>> rows = new ArrayList<>(frames);
        int width = factorNames.size();
        double[] values =
                state.map(column -> table.rows(column, first, frames)).orElse(new double[0]);
        for (int t = 0; t < frames; t++) {
            rows.add(Arrays.stream(values, t * width, (t + 1) * width).boxed().toList());
        }
        return rows;
    }

    @Override
    public void close() {
        table.close();
    }
}
