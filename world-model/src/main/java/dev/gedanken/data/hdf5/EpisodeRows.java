package dev.gedanken.data.hdf5;

import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Which rows of a file belong to which episode.
 *
 * @param index the episode's number in the file
 * @param first its first row
 * @param count how many it has, at least two
 */
record EpisodeRows(int index, int first, int count) {

    /**
     * Reads {@code ep_len} and {@code ep_offset} and checks them against each other and against
     * {@code episode_idx} and {@code step_idx}, where those exist. Episodes of fewer than two rows
     * are left out.
     *
     * @param rows how many the file has
     * @param notices receives what is left out
     * @throws BadInputException if episodes overlap, lie outside the file, or the columns
     *     contradict each other
     */
    static List<EpisodeRows> read(Hdf5Table table, Path path, int rows, Consumer<Message> notices) {
        double[] lengths = wholeNumbers(table, path, "ep_len");
        double[] offsets = wholeNumbers(table, path, "ep_offset");
        if (lengths.length == 0) {
            throw BadInputException.of("worldmodel.data.hdf.empty", path);
        }
        List<EpisodeRows> all = new ArrayList<>();
        for (int i = 0; i < lengths.length; i++) {
            boolean fits =
                    i < offsets.length
                            && offsets[i] >= 0
                            && lengths[i] >= 0
                            && lengths[i] <= rows - offsets[i];
            if (!fits) {
                throw outside(path, i, rows);
            }
            all.add(new EpisodeRows(i, (int) offsets[i], (int) lengths[i]));
        }
        List<EpisodeRows> kept = withSteps(all, path, rows, notices);
        checkApart(kept, path);
        checkColumns(kept, table, path, rows);
        return kept;
    }

    private static BadInputException outside(Path path, int index, int rows) {
        return BadInputException.of("worldmodel.data.hdf.outside", index, path, rows);
    }

    private static double[] wholeNumbers(Hdf5Table table, Path path, String name) {
        double[] values = table.required(name).numbers();
        for (double value : values) {
            if (!Double.isFinite(value) || value != Math.rint(value)) {
                throw BadInputException.of("worldmodel.data.hdf.whole", name, path, value);
            }
        }
        return values;
    }

    private static List<EpisodeRows> withSteps(
            List<EpisodeRows> all, Path path, int rows, Consumer<Message> notices) {
        List<EpisodeRows> kept = all.stream().filter(each -> each.count >= 2).toList();
        if (kept.isEmpty()) {
            throw outside(path, 0, rows);
        }
        if (kept.size() < all.size()) {
            EpisodeRows left =
                    all.stream().filter(each -> each.count < 2).findFirst().orElseThrow();
            notices.accept(
                    Message.of(
                            "worldmodel.data.episodes.empty",
                            all.size() - kept.size(),
                            all.size(),
                            Message.of("worldmodel.data.episode.of", left.index, path)));
        }
        return kept;
    }

    private static void checkApart(List<EpisodeRows> episodes, Path path) {
        List<EpisodeRows> sorted =
                episodes.stream().sorted(Comparator.comparingInt(EpisodeRows::first)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            EpisodeRows before = sorted.get(i - 1);
            if (before.first + before.count > sorted.get(i).first) {
                throw BadInputException.of(
                        "worldmodel.data.hdf.overlap",
                        before.index,
                        sorted.get(i).index,
                        path,
                        sorted.get(i).first);
            }
        }
    }

    /** Checks that an episode's rows belong to one episode and follow each other. */
    private static void checkColumns(
            List<EpisodeRows> episodes, Hdf5Table table, Path path, int rows) {
        Optional<double[]> ids = table.column("episode_idx", rows, 1).map(Hdf5Rows::numbers);
        Optional<double[]> steps = table.column("step_idx", rows, 1).map(Hdf5Rows::numbers);
        for (EpisodeRows episode : episodes) {
            ids.ifPresent(values -> episode.check("episode_idx", values, 0, path));
            steps.ifPresent(values -> episode.check("step_idx", values, 1, path));
        }
        ids.ifPresent(values -> checkDistinct(episodes, values, path));
    }

    private void check(String column, double[] values, int increment, Path path) {
        int wrong =
                IntStream.range(first + 1, first + count)
                        .filter(row -> values[row] != values[row - 1] + increment)
                        .findFirst()
                        .orElse(-1);
        if (wrong >= 0) {
            throw BadInputException.of(
                    "worldmodel.data.hdf.contradiction", column, path, index, wrong);
        }
    }

    private static void checkDistinct(List<EpisodeRows> episodes, double[] ids, Path path) {
        List<Double> seen = episodes.stream().map(each -> ids[each.first]).sorted().toList();
        for (int i = 1; i < seen.size(); i++) {
            if (seen.get(i).equals(seen.get(i - 1))) {
                throw BadInputException.of(
                        "worldmodel.data.hdf.same", path, String.valueOf(seen.get(i).longValue()));
            }
        }
    }
}
