package dev.gedanken.family.diffusion;

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

/**
 * Draws windows from episodes in memory.
 *
 * @param config the model's sizes
 * @param episodes kept in memory
 */
record DiffusionBatches(DiffusionConfig config, EncodedEpisodes<Recorded> episodes) {
    /** Approximate number of frames averaged for the mean frame. */
    private static final int MEAN_OF = 2000;

    /** The stored part of an episode; outcomes are empty if they are unknown. */
    record Recorded(List<Frame> frames, List<Outcome> outcomes) {}

    /**
     * Windows of {@code past + 2} frames. The last frame is to be drawn from those before it,
     * except the first. The first one makes it possible to draw the last but one as well.
     *
     * @param frames in [−1, 1], {@code (rows, past + 2, 3, frame, frame)}
     * @param actions between them, {@code (rows, past + 1) int64}
     * @param rewards the last step's reward, {@code (rows)}
     * @param goingOn 1 unless the last step ended the episode, {@code (rows)}
     */
    record Batch(NDArray frames, NDArray actions, NDArray rewards, NDArray goingOn) {}

    /**
     * Reads episodes spread evenly over all, up to about this many frames; empty if it was stopped.
     */
    static Optional<DiffusionBatches> of(
            DiffusionConfig config,
            EpisodeSource source,
            int mostFrames,
            EpisodeProgress progress) {
        return EncodedEpisodes.of(
                        SelectedEpisodes.ofAbout(source, mostFrames),
                        DiffusionBatches::recorded,
                        progress)
                .map(episodes -> new DiffusionBatches(config, episodes));
    }

    private static Recorded recorded(Episode episode) {
        return new Recorded(episode.frames(), episode.labels().outcomes());
    }

    /** Returns the fewest steps that an episode must have. */
    static int fewestSteps(DiffusionConfig config) {
        return config.past() + 1;
    }

    /** Returns the mean of frames spread evenly over all, {@code (1, 3, frame, frame)} in [0, 1]. */
    NDArray meanFrame(NDManager manager) {
        List<Frame> all =
                episodes.episodes().stream()
                        .flatMap(episode -> episode.frames().frames().stream())
                        .toList();
        return FrameTensors.mean(manager, all, MEAN_OF);
    }

    /** Draws the rows of a shard; a row depends only on its place in the whole batch. */
    Batch draw(Shard shard, Noise noise) {
        int steps = fewestSteps(config);
        int rows = shard.rows();
        List<Frame> frames = new ArrayList<>();
        long[] actions = new long[rows * steps];
        float[] rewards = new float[rows];
        float[] goingOn = new float[rows];
        for (int i = 0; i < rows; i++) {
            Window<Recorded> window = episodes.window(shard.from() + i, steps, noise);
            Recorded recorded = window.episode().frames();
            for (int t = 0; t <= steps; t++) {
                frames.add(recorded.frames().get(window.start() + t));
            }
            for (int t = 0; t < steps; t++) {
                actions[i * steps + t] = window.episode().action(window.start() + t);
            }
            Outcome outcome = outcome(recorded, window.start() + steps - 1);
            rewards[i] = (float) outcome.reward();
            goingOn[i] = outcome.terminated() ? 0 : 1;
        }
        NDManager scope = shard.scope();
        int side = config.frameSize();
        return new Batch(
                signed(FrameTensors.on(scope, frames)).reshape(rows, steps + 1L, 3, side, side),
                scope.create(actions, new Shape(rows, steps)),
                scope.create(rewards),
                scope.create(goingOn));
    }

    private static Outcome outcome(Recorded episode, int step) {
        return episode.outcomes().isEmpty() ? Outcome.of(0) : episode.outcomes().get(step);
    }

    /** Maps colours from [0, 1] to [−1, 1]. */
    static NDArray signed(NDArray colours) {
        return colours.mul(2).sub(1);
    }

    /** Maps colours from [−1, 1] to [0, 1]. */
    static NDArray unsigned(NDArray frames) {
        return frames.add(1).div(2);
    }
}
