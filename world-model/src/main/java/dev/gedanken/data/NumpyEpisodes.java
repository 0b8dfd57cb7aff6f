package dev.gedanken.data;

import dev.gedanken.data.EpisodeColumns.Labels;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Episodes in numpy archives, one in each. Only the arrays that are needed are read.
 *
 * @param files the archives, in order
 * @param actions what their action indices mean
 * @param scale the value range of their frames
 */
public record NumpyEpisodes(List<Path> files, ActionSpace actions, PixelScale scale)
        implements EpisodeSource {

    public NumpyEpisodes {
        files = List.copyOf(files);
    }

    /** Creates the episodes of archives whose frames are bytes. */
    public NumpyEpisodes(List<Path> files, ActionSpace actions) {
        this(files, actions, PixelScale.BYTE);
    }

    /**
     * Returns the episodes of archives from any source; reports how their frames are read if they
     * are not plain bytes.
     */
    static NumpyEpisodes of(List<Path> files, ActionSpace actions, Consumer<Message> notices) {
        try (NumpyFile file = new NumpyFile(files.getFirst())) {
            if (!file.has("pixels") || file.header("pixels").type().endsWith("u1")) {
                return new NumpyEpisodes(files, actions);
            }
            NumpyArray pixels = file.array("pixels");
            if (!pixels.hasFloats()) {
                return new NumpyEpisodes(files, actions);
            }
            double[] numbers = pixels.numbers();
            Message where = file.where("pixels");
            PixelScale scale =
                    PixelScale.of(
                            where,
                            Arrays.stream(numbers).min().orElse(0),
                            Arrays.stream(numbers).max().orElse(0));
            notices.accept(Message.of("worldmodel.data.pixels.floats", where, scale.label()));
            return new NumpyEpisodes(files, actions, scale);
        } catch (BadInputException e) {
            return new NumpyEpisodes(files, actions); // Reading the episode says what is wrong.
        }
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
    private EpisodeColumns columns(Path path) {
        try (NumpyFile file = new NumpyFile(path)) {
            NumpyArray pixels = file.array("pixels");
            int[] shape = pixels.shape();
            if (Arrays.stream(shape).anyMatch(extent -> extent == 0)) {
                throw BadInputException.of(
                        "worldmodel.data.pixels.none", Message.of("worldmodel.data.episode", path));
            }
            PixelLayout layout = PixelLayout.of(file.where("pixels"), shape);
            NumpyArray action = file.array("action");
            checkColumns(file, action);
            return new EpisodeColumns(
                    Message.of("worldmodel.data.episode", path),
                    rgb(file, pixels, layout),
                    layout.height(),
                    layout.width(),
                    ActionIndices.of(file.where("action"), action.numbers(), action.shape()),
                    seed(file, path),
                    labels(file));
        }
    }

    private byte[] rgb(NumpyFile file, NumpyArray pixels, PixelLayout layout) {
        Message where = file.where("pixels");
        if (pixels.hasBytes()) {
            return layout.isPlain()
                    ? pixels.content()
                    : layout.rgb(layout.frames(), i -> pixels.content()[i] & 0xFF);
        }
        if (!pixels.hasFloats()) {
            throw BadInputException.of("worldmodel.data.pixels.type", where, pixels.type());
        }
        return layout.rgb(layout.frames(), i -> scale.toByte(where, pixels.number(i)));
    }

    private void checkColumns(NumpyFile file, NumpyArray action) {
        int[] shape = action.shape();
        if (shape.length == 2 && shape[1] > 1 && shape[1] != actions.size()) {
            throw BadInputException.of(
                    "worldmodel.data.shape.columns",
                    file.where("action"),
                    Arrays.toString(shape),
                    actions.size(),
                    actions.names());
        }
    }

    /**
     * Returns how many different actions an archive has.
     *
     * @throws BadInputException if it lacks the array
     */
    static long actionCount(Path path) {
        try (NumpyFile file = new NumpyFile(path)) {
            NumpyArray action = file.array("action");
            long[] indices =
                    ActionIndices.of(file.where("action"), action.numbers(), action.shape());
            return ActionIndices.count(indices, action.shape());
        }
    }

    /**
     * Returns whether an archive is intact but has fewer than two frames, so that its episode has
     * no step.
     */
    static boolean isEmpty(Path path) {
        try (NumpyFile file = new NumpyFile(path)) {
            int[] shape = file.has("pixels") ? file.header("pixels").shape() : new int[] {2};
            return shape.length > 0 && shape[0] < 2;
        } catch (BadInputException e) {
            return false; // Reading the episode says what is wrong.
        }
    }

    private static long seed(NumpyFile file, Path path) {
        Optional<NumpyArray> seed = numbers(file, "seed");
        if (seed.isEmpty()) {
            return 0;
        }
        if (seed.get().size() != 1) {
            throw BadInputException.of("worldmodel.data.seed.array", path, seed.get().size());
        }
        return seed.get().firstWhole();
    }

    private static Labels labels(NumpyFile file) {
        Optional<NumpyArray> reward = numbers(file, "reward");
        Optional<NumpyArray> terminated = numbers(file, "terminated");
        if (reward.isEmpty() || terminated.isEmpty()) {
            return Labels.none();
        }
        Optional<NumpyArray> names = numbers(file, "factor_names").filter(NumpyArray::hasBytes);
        Optional<NumpyArray> state = names.flatMap(known -> numbers(file, "state"));
        return new Labels(
                names.map(NumpyEpisodes::lines).orElse(List.of()),
                state.map(NumpyArray::numbers).orElse(new double[0]),
                reward.get().numbers(),
                terminated.get().numbers());
    }

    private static List<String> lines(NumpyArray names) {
        return names.size() == 0
                ? List.of()
                : List.of(new String(names.content(), StandardCharsets.UTF_8).split("\n"));
    }

    /** Returns an optional array; an array of texts or objects under the same name is ignored. */
    private static Optional<NumpyArray> numbers(NumpyFile file, String name) {
        return file.has(name) && isNumber(file.header(name).type())
                ? Optional.of(file.array(name))
                : Optional.empty();
    }

    private static boolean isNumber(String type) {
        return type.length() == 3 && "biuf".indexOf(type.charAt(1)) >= 0;
    }
}
