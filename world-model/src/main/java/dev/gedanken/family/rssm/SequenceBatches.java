package dev.gedanken.family.rssm;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.data.EncodedEpisodes;
import dev.gedanken.data.EncodedEpisodes.EncodedEpisode;
import dev.gedanken.data.EncodedEpisodes.Window;
import dev.gedanken.data.Episode;
import dev.gedanken.data.EpisodeProgress;
import dev.gedanken.data.EpisodeSource;
import dev.gedanken.data.SelectedEpisodes;
import dev.gedanken.nn.FrameTensors;
import dev.gedanken.nn.optimise.ShardedGradients.Shard;
import dev.gedanken.scene.Outcome;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Draws batches of sequences from episodes: frames, actions, rewards, ends. Where an episode is
 * shorter than a sequence, another one follows it, and the model begins anew with its first frame
 * (as with {@code is_first} in the paper's code).
 *
 * @param actions size of the action space
 * @param episodes kept in memory
 */
record SequenceBatches(int actions, EncodedEpisodes<Recorded> episodes) {
    /** Approximate number of frames averaged for the mean frame. */
    private static final int MEAN_OF = 2000;

    /** Noise stream of the second window of a sequence; later ones follow. */
    private static final int NEXT_WINDOW_STREAM = 1_000;

    /** The stored part of an episode; outcomes are empty if they are unknown. */
    record Recorded(List<Frame> frames, List<Outcome> outcomes) {}

    /**
     * Sequences of equal length, time first: element (t, row) has index {@code t·rows + row} where
     * both are one axis.
     *
     * @param pixels x, {@code (steps·rows, 3, frame, frame) float32 in [0, 1]}
     * @param actions a, the actions that led to each frame, {@code (steps, rows, actions)} one-hot;
     *     zero where an episode begins
     * @param follows 1 where a frame follows the one before, 0 where an episode begins,
     *     {@code (steps, rows, 1)}
     * @param rewards r, the rewards on the way to each frame but the first,
     *     {@code ((steps − 1)·rows)}
     * @param goingOn c, 1 unless the step to that frame ended the episode,
     *     {@code ((steps − 1)·rows)}
     */
    record Batch(
            NDArray pixels, NDArray actions, NDArray follows, NDArray rewards, NDArray goingOn) {}

    /** A frame of an episode, which begins with it or not. */
    private record Place(EncodedEpisode<Recorded> episode, int at, boolean begins) {
        Frame frame() {
            return episode.frames().frames().get(at);
        }

        int action() {
            return episode.action(at - 1);
        }

        Outcome outcome() {
            List<Outcome> outcomes = episode.frames().outcomes();
            return outcomes.isEmpty() ? Outcome.of(0) : outcomes.get(at - 1);
        }
    }

    /**
     * Reads episodes spread evenly over all, up to about this many frames; empty if it was stopped.
     */
    static Optional<SequenceBatches> of(
            EpisodeSource source, int mostFrames, EpisodeProgress progress) {
        return EncodedEpisodes.of(
                        SelectedEpisodes.ofAbout(source, mostFrames),
                        SequenceBatches::recorded,
                        progress)
                .map(episodes -> new SequenceBatches(source.actions().size(), episodes));
    }

    private static Recorded recorded(Episode episode) {
        return new Recorded(episode.frames(), episode.labels().outcomes());
    }

    /** Returns the mean of frames spread evenly over all, {@code (1, 3, height, width) float32 in [0, 1]}. */
    NDArray meanFrame(NDManager manager) {
        List<Frame> all =
                episodes.episodes().stream()
                        .flatMap(episode -> episode.frames().frames().stream())
                        .toList();
        return FrameTensors.mean(manager, all, MEAN_OF);
    }

    /** Draws the rows of a shard; a row depends only on its place in the whole batch. */
    Batch draw(Shard shard, int steps, Noise noise) {
        int rows = shard.rows();
        List<List<Place>> sequences =
                IntStream.range(shard.from(), shard.to())
                        .mapToObj(row -> sequence(row, steps, noise))
                        .toList();
        List<Frame> frames = new ArrayList<>(steps * rows);
        float[] taken = new float[steps * rows * actions];
        float[] follows = new float[steps * rows];
        float[] rewards = new float[(steps - 1) * rows];
        float[] goingOn = new float[(steps - 1) * rows];
        Arrays.fill(goingOn, 1);
        for (int i = 0; i < steps * rows; i++) {
            Place place = sequences.get(i % rows).get(i / rows);
            frames.add(place.frame());
            if (!place.begins()) {
                follows[i] = 1;
                taken[i * actions + place.action()] = 1;
                rewards[i - rows] = (float) place.outcome().reward();
                goingOn[i - rows] = place.outcome().terminated() ? 0 : 1;
            }
        }
        NDManager scope = shard.scope();
        return new Batch(
                FrameTensors.on(scope, frames),
                scope.create(taken, new Shape(steps, rows, actions)),
                scope.create(follows, new Shape(steps, rows, 1)),
                scope.create(rewards),
                scope.create(goingOn));
    }

    private List<Place> sequence(int row, int steps, Noise noise) {
        List<Place> places = new ArrayList<>(steps);
        Noise luck = noise;
        for (int next = 0; places.size() < steps; next++) {
            int left = steps - places.size();
            Window<Recorded> window = episodes.window(row, left - 1, luck);
            int count = Math.min(left, window.episode().steps() + 1);
            for (int i = 0; i < count; i++) {
                places.add(new Place(window.episode(), window.start() + i, i == 0));
            }
            luck = noise.onStream(NEXT_WINDOW_STREAM + next);
        }
        return places;
    }

    /**
     * Returns the noise of a batch, {@code (steps, rows, variables)} in [0, 1): a row's noise does
     * not depend on its shard.
     */
    static NDArray uniforms(Shard shard, int steps, int variables, Noise noise) {
        int rows = shard.rows();
        float[] values = new float[steps * rows * variables];
        int i = 0;
        for (int t = 0; t < steps; t++) {
            for (int row = shard.from(); row < shard.to(); row++) {
                for (int k = 0; k < variables; k++) {
                    values[i++] = noise.uniform((t * shard.batch() + row) * variables + k);
                }
            }
        }
        return shard.scope().create(values, new Shape(steps, rows, variables));
    }
}
