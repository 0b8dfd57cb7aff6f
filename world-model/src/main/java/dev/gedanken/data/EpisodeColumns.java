package dev.gedanken.data;

import dev.gedanken.scene.Outcome;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Frame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An episode as files hold it: one array for each quantity.
 *
 * <p>A file may hold as many actions as frames; the last one then has no frame after it and is left out.
 *
 * @param where the file and episode, for messages
 * @param pixels {@code (frames, height, width, 3) uint8}, row-major
 * @param height rows of a frame
 * @param width columns of a frame
 * @param action index of the action after each frame
 * @param seed the seed, 0 if unknown
 * @param labels what else is known
 */
@SuppressWarnings("ArrayRecordComponent")
record EpisodeColumns(
        String where,
        byte[] pixels,
        int height,
        int width,
        long[] action,
        long seed,
        Labels labels) {

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
            throw new BadInputException(
                    "%s has %d frames and %d actions: give two frames or more, and one action fewer or as many."
                            .formatted(where, frames(), action.length));
        }
        List<Action> actions = new ArrayList<>(steps);
        for (int i = 0; i < steps; i++) {
            if (action[i] < 0 || action[i] >= space.size()) {
                throw new BadInputException(
                        "%s has action %d at step %d: give an index from 0 to %d (%s)."
                                .formatted(where, action[i], i, space.size() - 1, space.names()));
            }
            actions.add(space.get((int) action[i]));
        }
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
        if (labels.reward().length < steps || labels.terminated().length < steps) {
            return EpisodeLabels.none();
        }
        int factors = labels.factorNames().size();
        boolean fits = labels.state().length == (steps + 1) * factors;
        List<List<Double>> rows =
                IntStream.rangeClosed(0, steps)
                        .mapToObj(i -> fits ? row(i, factors) : List.<Double>of())
                        .toList();
        List<Outcome> outcomes =
                IntStream.range(0, steps)
                        .mapToObj(i -> new Outcome(labels.reward()[i], labels.terminated()[i] != 0))
                        .toList();
        return new EpisodeLabels(fits ? labels.factorNames() : List.of(), rows, outcomes);
    }

    private List<Double> row(int frame, int factors) {
        return Arrays.stream(labels.state(), frame * factors, (frame + 1) * factors)
                .boxed()
                .toList();
    }

    /**
     * Returns the indices of actions given as indices, {@code (steps)} or {@code (steps, 1)}, or one-hot,
     * {@code (steps, actions)}.
     */
    static long[] indices(double[] values, int width) {
        if (width == 1) {
            return Arrays.stream(values).mapToLong(value -> (long) value).toArray();
        }
        long[] indices = new long[values.length / width];
        for (int i = 0; i < indices.length; i++) {
            int best = 0;
            for (int k = 1; k < width; k++) {
                if (values[i * width + k] > values[i * width + best]) {
                    best = k;
                }
            }
            indices[i] = best;
        }
        return indices;
    }
}
