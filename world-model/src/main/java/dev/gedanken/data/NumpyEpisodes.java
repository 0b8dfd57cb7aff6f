package dev.gedanken.data;

import dev.gedanken.data.EpisodeColumns.Labels;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Episodes in numpy archives, one in each.
 *
 * @param files the archives, in order
 * @param actions what their action indices mean
 */
public record NumpyEpisodes(List<Path> files, ActionSpace actions) implements EpisodeSource {
    private static final String SUFFIX = ".npy";

    public NumpyEpisodes {
        files = List.copyOf(files);
    }

    @Override
    public int size() {
        return files.size();
    }

    @Override
    public Episode episode(int index) {
        return columns(files.get(index)).toEpisode(actions);
    }

    /**
     * Reads an archive with {@code pixels} and {@code action} and, where it has them, {@code state},
     * {@code factor_names}, {@code reward}, {@code terminated} and {@code seed}.
     *
     * @throws BadInputException if it cannot be read or lacks an array
     */
    private EpisodeColumns columns(Path file) {
        Map<String, NumpyArray> arrays = arrays(file);
        NumpyArray pixels = required(arrays, "pixels", file);
        int[] shape = pixels.shape();
        if (shape.length != 4 || shape[3] != Frame.CHANNELS || !pixels.type().equals("|u1")) {
            throw BadInputException.of(
                    "worldmodel.data.pixels.array", file, Arrays.toString(shape), pixels.type());
        }
        int[] taken = required(arrays, "action", file).shape();
        if (taken.length == 2 && taken[1] > 1 && taken[1] != actions.size()) {
            throw BadInputException.of(
                    "worldmodel.data.shape.columns",
                    Message.of("worldmodel.data.array", "action", file),
                    Arrays.toString(taken),
                    actions.size(),
                    actions.names());
        }
        return new EpisodeColumns(
                Message.of("worldmodel.data.episode", file),
                pixels.content(),
                shape[1],
                shape[2],
                actions(arrays, file),
                seed(arrays, file),
                labels(arrays));
    }

    /**
     * Returns how many actions an archive tells apart.
     *
     * @throws BadInputException if it lacks an array
     */
    static long actionCount(Path file) {
        Map<String, NumpyArray> arrays = arrays(file);
        long[] indices = actions(arrays, file);
        return ActionIndices.count(indices, required(arrays, "action", file).shape());
    }

    private static long[] actions(Map<String, NumpyArray> arrays, Path file) {
        NumpyArray action = required(arrays, "action", file);
        return ActionIndices.of(
                Message.of("worldmodel.data.array", "action", file),
                action.numbers(),
                action.shape());
    }

    private static long seed(Map<String, NumpyArray> arrays, Path file) {
        NumpyArray seed = arrays.get("seed");
        if (seed == null) {
            return 0;
        }
        if (seed.size() != 1) {
            throw BadInputException.of("worldmodel.data.seed.array", file, seed.size());
        }
        return seed.firstWhole();
    }

    private static Labels labels(Map<String, NumpyArray> arrays) {
        NumpyArray reward = arrays.get("reward");
        NumpyArray terminated = arrays.get("terminated");
        if (reward == null || terminated == null) {
            return Labels.none();
        }
        NumpyArray state = arrays.get("state");
        NumpyArray names = arrays.get("factor_names");
        return new Labels(
                names == null || names.size() == 0
                        ? List.of()
                        : List.of(new String(names.content(), StandardCharsets.UTF_8).split("\n")),
                state == null ? new double[0] : state.numbers(),
                reward.numbers(),
                terminated.numbers());
    }

    private static NumpyArray required(Map<String, NumpyArray> arrays, String name, Path file) {
        NumpyArray array = arrays.get(name);
        if (array == null) {
            throw BadInputException.of("worldmodel.data.array.missing", file, name);
        }
        return array;
    }

    private static Map<String, NumpyArray> arrays(Path file) {
        Map<String, NumpyArray> arrays = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.endsWith(SUFFIX)) {
                    String key = name.substring(0, name.length() - SUFFIX.length());
                    Message where = Message.of("worldmodel.data.array", key, file);
                    arrays.put(key, NumpyArray.read(where, zip.readAllBytes()));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw BadInputException.of(e, "worldmodel.data.archive.unreadable", file);
        }
        if (arrays.isEmpty()) {
            throw BadInputException.of("worldmodel.data.archive.none", file);
        }
        return arrays;
    }
}
