package dev.gedanken.data;

import dev.gedanken.scene.Outcome;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Message;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An episode as files store it: one array for each quantity.
 *
 * <p>A file may hold as many actions as frames; the last one then has no frame after it and is left
 * out.
 *
 * @param where the file and episode, for messages
 * @param pixels {@code (frames, height, width, 3) uint8}, row-major
 * @param height rows of a frame
 * @param width columns of a frame
 * @param action index of the action after each frame, or {@link ActionIndices#NONE}
 * @param seed the seed, 0 if unknown
 * @param labels what else is known
 */
@SuppressWarnings("ArrayRecordComponent")
record EpisodeColumns(
        Message where,
        byte[] pixels,
        int height,
        int width,
        long[] action,
        long seed,
        Labels labels) {

    EpisodeColumns {
        if (height < 1 || width < 1 || pixels.length == 0) {
            throw BadInputException.of("worldmodel.data.pixels.none", where);
        }
    }

    /**
     * What else is known.
     *
     * @param factorNames names of the factors
     * @param state {@code (frames, factors)}, row-major
     * @param reward what each action earned; empty if unknown
     * @param terminated whether each action ended the episode; empty if unknown
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Labels(List<String> factorNames, double[] state, double[] reward, double[] terminated) {

        static Labels none() {
            return new Labels(List.of(), new double[0], new double[0], new double[0]);
        }
    }

    int frames() {
        return pixels.length / (height * width * Frame.CHANNELS);
    }

    /**
     * Returns the episode.
     *
     * @throws BadInputException if arrays do not fit each other or an action is not in the space
     */
    Episode toEpisode(ActionSpace space) {
        int steps = frames() - 1;
        if (steps < 1 || action.length != steps && action.length != steps + 1) {
            throw BadInputException.of("worldmodel.data.steps.fit", where, frames(), action.length);
        }
        List<Action> actions = ActionIndices.taken(where, action, 0, steps, space);
        return new Episode(seed, frameList(), actions, labelList(steps));
    }

    private List<Frame> frameList() {
        int size = height * width * Frame.CHANNELS;
        return IntStream.range(0, frames())
                .mapToObj(i -> Arrays.copyOfRange(pixels, i * size, (i + 1) * size))
                .map(rgb -> Frame.of(width, height, rgb))
                .toList();
    }

    private EpisodeLabels labelList(int steps) {
        if (labels.reward().length == 0 || labels.terminated().length == 0) {
            return EpisodeLabels.none();
        }
        checkRows("reward", labels.reward().length, steps);
        checkRows("terminated", labels.terminated().length, steps);
        int factors = labels.state().length == 0 ? 0 : labels.factorNames().size();
        if (factors > 0 && labels.state().length != (steps + 1) * factors) {
            throw BadInputException.of(
                    "worldmodel.data.state.fit",
                    where,
                    labels.state().length,
                    steps + 1,
                    factors,
                    String.join(", ", labels.factorNames()));
        }
        List<List<Double>> rows =
                IntStream.rangeClosed(0, steps).mapToObj(i -> row(i, factors)).toList();
        List<Outcome> outcomes =
                IntStream.range(0, steps)
                        .mapToObj(i -> new Outcome(labels.reward()[i], labels.terminated()[i] != 0))
                        .toList();
        return new EpisodeLabels(factors == 0 ? List.of() : labels.factorNames(), rows, outcomes);
    }

    private void checkRows(String name, int rows, int steps) {
        if (rows != steps && rows != steps + 1) {
            throw BadInputException.of("worldmodel.data.labels.fit", where, rows, name, steps);
        }
    }

    private List<Double> row(int frame, int factors) {
        return Arrays.stream(labels.state(), frame * factors, (frame + 1) * factors)
                .boxed()
                .toList();
    }
}
