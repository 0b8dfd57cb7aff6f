package dev.gedanken.data.hdf5;

import dev.gedanken.data.ActionIndices;
import dev.gedanken.data.Episode;
import dev.gedanken.data.EpisodeLabels;
import dev.gedanken.data.EpisodeSource;
import dev.gedanken.scene.Outcome;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Episodes in an HDF5 file of the layout that {@link Hdf5Writer} writes; of its datasets {@code pixels},
 * {@code action} (one-hot or indices), {@code ep_len} and {@code ep_offset} must be there.
 *
 * <p>Owns the open file.
 */
public final class Hdf5Episodes implements EpisodeSource, AutoCloseable {
    private final Path path;
    private final Hdf5Table table;
    private final PixelRows pixels;
    private final List<EpisodeRows> episodes;
    private final Hdf5Actions actions;
    private final Optional<Hdf5Rows> seed;
    private final Optional<Hdf5Rows> reward;
    private final Optional<Hdf5Rows> terminated;
    private final Optional<Hdf5Rows> state;
    private final List<String> factorNames;

    /** Opens a file as below, without notices about assumptions. */
    public Hdf5Episodes(Path path, Optional<ActionSpace> expected) {
        this(path, expected, notice -> {});
    }

    /**
     * Opens a file.
     *
     * @param expected the actions that its indices mean; empty to take the file's own names
     * @param notices receives what is assumed and left out
     * @throws BadInputException if it is not such a file, lacks a dataset or has one that does not
     *     fit
     */
    public Hdf5Episodes(Path path, Optional<ActionSpace> expected, Consumer<Message> notices) {
        this.path = path;
        table = new Hdf5Table(path);
        try {
            pixels = new PixelRows(table.required("pixels"), path, notices);
            int rows = pixels.count();
            episodes = EpisodeRows.read(table, path, rows, notices);
            actions = Hdf5Actions.read(table, path, rows, expected, notices);
            episodes.forEach(this::taken);
            seed = table.column("seed", rows, 1);
            reward = table.column("reward", rows, 1);
            terminated = table.column("terminated", rows, 1);
            factorNames = table.names("state");
            state =
                    factorNames.isEmpty()
                            ? Optional.empty()
                            : table.column("state", rows, factorNames.size());
        } catch (RuntimeException e) {
            table.close();
            throw e;
        }
    }

    /** Returns the file's root attributes that are texts, such as the scene's name. */
    public Map<String, String> notes() {
        return table.notes();
    }

    /**
     * Returns the names of the file's other contents, which this program does not copy into another
     * file.
     */
    public List<String> others() {
        return table.childNames().stream()
                .filter(name -> !Hdf5Writer.DATASETS.contains(name))
                .toList();
    }

    @Override
    public int size() {
        return episodes.size();
    }

    @Override
    public ActionSpace actions() {
        return actions.space();
    }

    @Override
    public Episode episode(int index) {
        EpisodeRows rows = episodes.get(index);
        long start = seed.map(column -> column.whole(rows.first())).orElse(0L);
        return new Episode(
                start,
                pixels.frames(rows.first(), rows.count()),
                taken(rows),
                labels(rows.first(), rows.count() - 1));
    }

    @Override
    public OptionalInt knownSteps(int index) {
        return OptionalInt.of(episodes.get(index).count() - 1);
    }

    private List<Action> taken(EpisodeRows rows) {
        return ActionIndices.taken(
                Message.of("worldmodel.data.episode.of", rows.index(), path),
                actions.indices(),
                rows.first(),
                rows.count() - 1,
                actions.space());
    }

    private EpisodeLabels labels(int first, int steps) {
        if (reward.isEmpty() || terminated.isEmpty()) {
            return EpisodeLabels.none();
        }
        double[] rewards = reward.get().numbers(first, steps);
        double[] ends = terminated.get().numbers(first, steps);
        List<Outcome> outcomes = new ArrayList<>(steps);
        for (int t = 0; t < steps; t++) {
            outcomes.add(new Outcome(rewards[t], ends[t] != 0));
        }
        return new EpisodeLabels(factorNames, factors(first, steps + 1), outcomes);
    }

    private List<List<Double>> factors(int first, int frames) {
        List<List<Double>> rows = new ArrayList<>(frames);
        int width = factorNames.size();
        double[] values = state.map(column -> column.numbers(first, frames)).orElse(new double[0]);
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
