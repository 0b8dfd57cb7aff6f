package dev.gedanken.family.grid;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.data.EncodedEpisodes;
import dev.gedanken.data.EncodedEpisodes.Window;
import dev.gedanken.data.Episode;
import dev.gedanken.nn.optimise.ShardedGradients.Shard;
import dev.gedanken.scene.Outcome;
import dev.gedanken.world.Noise;
import java.util.List;

/**
 * Draws windows of codes with the rewards of their steps.
 *
 * @param config the model's sizes
 * @param episodes of which outcomes are known
 */
record OutcomeBatches(GridConfig config, EncodedEpisodes<Recorded> episodes) {

    /**
     * The stored part of an episode.
     *
     * @param tokens row-major, {@code (steps + 1, tokens, grid, grid)}
     * @param outcomes of its steps; empty if they are unknown
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Recorded(short[] tokens, List<Outcome> outcomes) {

        static Recorded of(Episode episode, short[] tokens) {
            return new Recorded(tokens, episode.labels().outcomes());
        }

        private Outcome outcome(int step) {
            return outcomes.isEmpty() ? Outcome.of(0) : outcomes.get(step);
        }
    }

    /**
     * Windows of equal length, time first.
     *
     * @param tokens {@code (length + 1, rows, tokens, grid, grid) int64}
     * @param actions {@code (length, rows) int64}
     * @param rewards each step's reward, {@code (length, rows)}
     * @param goingOn 1 unless the step ended the episode, {@code (length, rows)}
     */
    record Batch(NDArray tokens, NDArray actions, NDArray rewards, NDArray goingOn) {}

    /** Draws the rows of a shard; a row depends only on its place in the whole batch. */
    Batch draw(Shard shard, int length, Noise noise) {
        int rows = shard.rows();
        int cells = config.tokens() * config.gridSize() * config.gridSize();
        long[] tokens = new long[(length + 1) * rows * cells];
        long[] actions = new long[length * rows];
        float[] rewards = new float[length * rows];
        float[] goingOn = new float[length * rows];
        for (int row = 0; row < rows; row++) {
            Window<Recorded> window = episodes.window(shard.from() + row, length, noise);
            Recorded recorded = window.episode().frames();
            for (int t = 0; t <= length; t++) {
                int from = (window.start() + t) * cells;
                int to = (t * rows + row) * cells;
                for (int i = 0; i < cells; i++) {
                    tokens[to + i] = recorded.tokens()[from + i];
                }
            }
            for (int t = 0; t < length; t++) {
                Outcome outcome = recorded.outcome(window.start() + t);
                actions[t * rows + row] = window.episode().action(window.start() + t);
                rewards[t * rows + row] = (float) outcome.reward();
                goingOn[t * rows + row] = outcome.terminated() ? 0 : 1;
            }
        }
        NDManager scope = shard.scope();
        int grid = config.gridSize();
        Shape steps = new Shape(length, rows);
        return new Batch(
                scope.create(tokens, new Shape(length + 1, rows, config.tokens(), grid, grid)),
                scope.create(actions, steps),
                scope.create(rewards, steps),
                scope.create(goingOn, steps));
    }
}
