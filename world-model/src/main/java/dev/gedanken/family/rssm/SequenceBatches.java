package dev.gedanken.family.rssm;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.data.EncodedEpisodes;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Draws batches of sequences from episodes: frames, actions, rewards, ends.
 *
 * @param actions size of the action space
 * @param episodes kept in memory
 */
record SequenceBatches(int actions, EncodedEpisodes<Recorded> episodes) {
    /** Approximate number of frames averaged for the mean frame. */
    private static final int MEAN_OF = 2000;

    /** The stored part of an episode; outcomes are empty if they are unknown. */
    record Recorded(List<Frame> frames, List<Outcome> outcomes) {}

    /**
     * Sequences of equal length, time first: element (t, row) has index {@code t·rows + row} where
     * both are one axis.
     *
     * @param pixels x, {@code (steps·rows, 3, frame, frame) float32 in [0, 1]}
     * @param actions a, the actions that led to each frame, {@code (steps, rows, actions)} one-hot;
     *     zero for the first
     * @param rewards r, the rewards on the way to each frame but the first,
     *     {@code ((steps − 1)·rows)}
     * @param goingOn c, 1 unless the step to that frame ended the episode,
     *     {@code ((steps − 1)·rows)}
     */
    record Batch(NDArray pixels, NDArray actions, NDArray rewards, NDArray goingOn) {}

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
        List<Window<Recorded>> windows =
                IntStream.range(shard.from(), shard.to())
                        .mapToObj(row -> episodes.window(row, steps - 1, noise))
                        .toList();
        List<Frame> frames = new ArrayList<>(steps * rows);
        float[] taken = new float[steps * rows * actions];
        float[] rewards = new float[(steps - 1) * rows];
        float[] goingOn = new float[(steps - 1) * rows];
        for (int t = 0; t < steps; t++) {
            for (int row = 0; row < rows; row++) {
                Window<Recorded> window = windows.get(row);
                int at = window.start() + t;
                frames.add(window.episode().frames().frames().get(at));
                if (t > 0) {
                    taken[(t * rows + row) * actions + window.episode().action(at - 1)] = 1;
                    Outcome outcome = outcome(window.episode().frames(), at - 1);
                    rewards[(t - 1) * rows + row] = (float) outcome.reward();
                    goingOn[(t - 1) * rows + row] = outcome.terminated() ? 0 : 1;
                }
            }
        }
        NDManager scope = shard.scope();
        return new Batch(
                FrameTensors.on(scope, frames),
                scope.create(taken, new Shape(steps, rows, actions)),
                scope.create(rewards),
                scope.create(goingOn));
    }

    private static Outcome outcome(Recorded episode, int step) {
        return episode.outcomes().isEmpty() ? Outcome.of(0) : episode.outcomes().get(step);
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
