package dev.gedanken.data.hdf5;

import dev.gedanken.data.Episode;
import dev.gedanken.data.EpisodeLabels;
import dev.gedanken.data.EpisodeSource;
import dev.gedanken.scene.Outcome;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.WriteFailure;
import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import io.jhdf.api.WritableNode;
import io.jhdf.exceptions.HdfException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Writes episodes into one HDF5 file in the flat layout of stable-worldmodel's {@code HDF5Dataset}:
 * all steps of all episodes one after another, and where each episode begins.
 *
 * <p>Row t of an episode holds the frame and the factors before an action, the action, and its
 * outcome; the last row holds the last frame, without an action. docs/data-format.md lists the
 * datasets.
 */
public final class Hdf5Writer {
    /** The datasets that a file may have. */
    static final Set<String> DATASETS =
            Set.of(
                    "pixels",
                    "action",
                    "action_index",
                    "state",
                    "reward",
                    "terminated",
                    "truncated",
                    "episode_idx",
                    "step_idx",
                    "seed",
                    "ep_len",
                    "ep_offset");

    private static final String PART = ".part";

    private Hdf5Writer() {}

    /**
     * Writes a file; it appears under its name only when it is whole.
     *
     * @param notes root attributes, such as the scene's name
     * @param progress receives how many episodes have been written
     * @throws BadInputException if it cannot be written or frames have different sizes
     */
    public static void write(
            Path file, EpisodeSource source, Map<String, String> notes, IntConsumer progress) {
        Path part = file.resolveSibling(file.getFileName() + PART);
        try {
            Hdf5Columns columns = Hdf5Columns.of(source);
            Files.deleteIfExists(part);
            write(part, source, columns, notes, progress);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | HdfException | UncheckedIOException e) {
            BadInputException failure = WriteFailure.of(e, file, "worldmodel.data.hdf.locked");
            deleteQuietly(part);
            throw failure;
        }
    }

    private static void deleteQuietly(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException ignored) {
            // The first failure is the one to report.
        }
    }

    private static void write(
            Path part,
            EpisodeSource source,
            Hdf5Columns columns,
            Map<String, String> notes,
            IntConsumer progress) {
        Frame first = source.episode(0).frames().getFirst();
        try (WritableHdfFile file = HdfFile.write(part)) {
            notes.forEach(file::putAttribute);
            int[] shape = {columns.rows(), first.height(), first.width(), Frame.CHANNELS};
            file.putDataset(
                    "pixels",
                    new RowDataset(
                            "pixels",
                            file,
                            new byte[1][1][1][1],
                            shape,
                            () ->
                                    IntStream.range(0, source.size())
                                            .mapToObj(i -> pixels(source, i, first, progress))
                                            .iterator()));
            put(file, "action", columns.oneHotActions())
                    .putAttribute("names", names(source.actions()));
            put(file, "action_index", columns.actionIndices());
            if (!columns.factorNames().isEmpty()) {
                put(file, "state", columns.factors())
                        .putAttribute("names", columns.factorNames().toArray(new String[0]));
            }
            put(file, "reward", columns.rewards());
            put(file, "terminated", columns.terminated());
            put(file, "truncated", columns.truncated());
            put(file, "episode_idx", columns.episodes());
            put(file, "step_idx", columns.steps());
            put(file, "seed", columns.seeds());
            put(file, "ep_len", columns.lengths());
            put(file, "ep_offset", columns.offsets());
        }
    }

    private static WritableNode put(WritableHdfFile file, String name, Object rows) {
        int length = Array.getLength(rows);
        int[] shape =
                Array.get(rows, 0) instanceof Object row && row.getClass().isArray()
                        ? new int[] {length, Array.getLength(row)}
                        : new int[] {length};
        return file.putDataset(name, new RowDataset(name, file, rows, shape, RowBytes.of(rows)));
    }

    private static String[] names(ActionSpace space) {
        return space.actions().stream().map(Action::name).toArray(String[]::new);
    }

    private static byte[] pixels(
            EpisodeSource source, int index, Frame first, IntConsumer progress) {
        List<Frame> frames = source.episode(index).frames();
        int size = first.width() * first.height() * Frame.CHANNELS;
        byte[] bytes = new byte[frames.size() * size];
        for (int i = 0; i < frames.size(); i++) {
            Frame frame = frames.get(i);
            if (frame.width() != first.width() || frame.height() != first.height()) {
                throw BadInputException.of(
                        "worldmodel.data.hdf.size",
                        index,
                        frame.width(),
                        frame.height(),
                        first.width(),
                        first.height());
            }
            frame.copyTo(bytes, i * size);
        }
        progress.accept(index + 1);
        return bytes;
    }

    /** Returns the outcome of an episode's last step, or nothing if that is unknown. */
    static Outcome lastOutcome(Episode episode) {
        EpisodeLabels labels = episode.labels();
        return labels.areKnown() ? labels.outcomes().getLast() : Outcome.of(0);
    }
}
