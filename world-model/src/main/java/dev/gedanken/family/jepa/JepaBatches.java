package dev.gedanken.family.jepa;

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
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Draws windows of some blocks from episodes in memory.
 *
 * @param config the model's sizes
 * @param blocks in a window, from 1 up
 * @param episodes frames, actions and outcomes
 */
record JepaBatches(JepaConfig config, int blocks, EncodedEpisodes<Recorded> episodes) {
    /** Approximate number of frames averaged for the mean frame. */
    private static final int MEAN_OF = 2000;

    /**
     * The stored part of an episode.
     *
     * @param frames all of them
     * @param outcomes of its steps; empty if they are unknown
     */
    record Recorded(List<Frame> frames, List<Outcome> outcomes) {

        private static Recorded of(Episode episode) {
            return new Recorded(episode.frames(), episode.labels().outcomes());
        }

        private Frame frame(int time) {
            return frames.get(time);
        }

        /** Returns the outcome of the step that led to a frame after the first. */
        private Outcome arrival(int time) {
            return outcomes.isEmpty() ? Outcome.of(0) : outcomes.get(time - 1);
        }
    }

    /**
     * A batch of windows.
     *
     * @param pixels frames at 0, block, 2·block … and k, {@code ((blocks + 2)·rows, 3, frame, frame)}, one time after the other
     * @param blocks controls of each block, {@code (rows, controls)}
     * @param partial controls of the first k actions, {@code (rows, controls)}
     * @param taken the actions of the first block one-hot, {@code (rows, block, actions)}
     * @param rewards on arrival at the frames after the first, {@code ((blocks + 1)·rows)}
     * @param goingOn 0 where the episode ended there, otherwise 1, {@code ((blocks + 1)·rows)}
     */
    record Batch(
            NDArray pixels,
            List<NDArray> blocks,
            NDArray partial,
            NDArray taken,
            NDArray rewards,
            NDArray goingOn) {}

    /**
     * Reads episodes spread evenly over all, up to about this many frames; empty if it was stopped.
     */
    static Optional<JepaBatches> of(
            JepaConfig config,
            JepaTrainingSettings settings,
            EpisodeSource source,
            EpisodeProgress progress) {
        return EncodedEpisodes.<Recorded>of(
                        SelectedEpisodes.ofAbout(source, settings.frames()), Recorded::of, progress)
                .map(episodes -> new JepaBatches(config, settings.blocks(), episodes));
    }

    /**
     * Draws the rows of a shard; a row depends only on its place in the whole batch.
     *
     * @param steps k, in 1..block, of the partial prediction
     */
    Batch draw(Shard shard, int steps, Noise noise) {
        int block = config.block();
        List<Window<Recorded>> windows =
                IntStream.range(shard.from(), shard.to())
                        .mapToObj(row -> episodes.window(row, blocks * block, noise))
                        .toList();
        NDManager scope = shard.scope();
        int[] times =
                IntStream.concat(
                                IntStream.rangeClosed(0, blocks).map(n -> n * block),
                                IntStream.of(steps))
                        .toArray();
        List<Frame> frames = new ArrayList<>();
        List<Outcome> arrivals = new ArrayList<>();
        for (int at : times) {
            for (Window<Recorded> window : windows) {
                Recorded recorded = window.episode().frames();
                frames.add(recorded.frame(window.start() + at));
                if (at > 0) {
                    arrivals.add(recorded.arrival(window.start() + at));
                }
            }
        }
        float[] taken = new float[windows.size() * block * config.actions()];
        for (int row = 0; row < windows.size(); row++) {
            for (int i = 0; i < block; i++) {
                int action = action(windows.get(row), i);
                taken[(row * block + i) * config.actions() + action] = 1;
            }
        }
        return new Batch(
                FrameTensors.on(scope, frames),
                IntStream.range(0, blocks)
                        .mapToObj(n -> controls(scope, windows, n * block, block))
                        .toList(),
                controls(scope, windows, 0, steps),
                scope.create(taken, new Shape(windows.size(), block, config.actions())),
                numbers(scope, arrivals, Outcome::reward),
                numbers(scope, arrivals, outcome -> outcome.terminated() ? 0 : 1));
    }

    private static NDArray numbers(
            NDManager scope, List<Outcome> arrivals, ToDoubleFunction<Outcome> number) {
        float[] numbers = new float[arrivals.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) number.applyAsDouble(arrivals.get(i));
        }
        return scope.create(numbers);
    }

    private NDArray controls(NDManager scope, List<Window<Recorded>> windows, int from, int count) {
        List<int[]> actions = new ArrayList<>();
        for (Window<Recorded> window : windows) {
            actions.add(IntStream.range(0, count).map(i -> action(window, from + i)).toArray());
        }
        return Controls.on(scope, config, actions);
    }

    private static int action(Window<Recorded> window, int step) {
        return window.episode().action(window.start() + step);
    }

    /** Returns the mean of frames spread evenly over all, {@code (1, 3, frame, frame)}. */
    NDArray meanFrame(NDManager manager) {
        List<Frame> all =
                episodes.episodes().stream()
                        .flatMap(episode -> episode.frames().frames().stream())
                        .toList();
        return FrameTensors.mean(manager, all, MEAN_OF);
    }

    /** Draws frames for the viewer, {@code (rows, 3, frame, frame)}. */
    NDArray drawFrames(Shard shard, Noise noise) {
        List<Frame> frames =
                IntStream.range(shard.from(), shard.to())
                        .mapToObj(row -> {
                            Window<Recorded> window = episodes.window(row, 0, noise);
                            return window.episode().frames().frame(window.start());
                        })
                        .toList();
        return FrameTensors.on(shard.scope(), frames);
    }
}
