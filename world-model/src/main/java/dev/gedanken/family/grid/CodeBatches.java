package dev.gedanken.family.grid;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.data.EncodedEpisodes;
import dev.gedanken.data.EncodedEpisodes.Window;
import dev.gedanken.nn.optimise.ShardedGradients.Shard;
import dev.gedanken.world.Noise;

/** Draws batches of code windows from episodes. */
final class CodeBatches {
    private final GridConfig config;
    private final EncodedEpisodes<short[]> codes;

    CodeBatches(GridConfig config, EncodedEpisodes<short[]> codes) {
        this.config = config;
        this.codes = codes;
    }

    /**
     * Windows of equal length, time first.
     *
     * @param tokens {@code (length + 1, rows, tokens, grid, grid) int64}
     * @param corrupted the same with a share of the tokens replaced by random ones
     * @param actions {@code (length, rows) int64}
     */
    record Batch(NDArray tokens, NDArray corrupted, NDArray actions) {}

    /** Draws the rows of a shard; a row depends only on its place in the whole batch. */
    Batch draw(Shard shard, int length, float corruption, Noise noise) {
        int rows = shard.rows();
        int cells = config.tokens() * config.gridSize() * config.gridSize();
        long[] tokens = new long[(length + 1) * rows * cells];
        long[] actions = new long[length * rows];
        for (int row = 0; row < rows; row++) {
            Window<short[]> window = codes.window(shard.from() + row, length, noise);
            for (int t = 0; t <= length; t++) {
                int from = (window.start() + t) * cells;
                int to = (t * rows + row) * cells;
                for (int i = 0; i < cells; i++) {
                    tokens[to + i] = window.episode().frames()[from + i];
                }
            }
            for (int t = 0; t < length; t++) {
                actions[t * rows + row] = window.episode().action(window.start() + t);
            }
        }
        long[] corrupted = corrupt(tokens, shard, corruption, noise.onStream(noise.stream() + 1));
        int grid = config.gridSize();
        Shape shape = new Shape(length + 1, rows, config.tokens(), grid, grid);
        return new Batch(
                shard.scope().create(tokens, shape),
                shard.scope().create(corrupted, shape),
                shard.scope().create(actions, new Shape(length, rows)));
    }

    private long[] corrupt(long[] tokens, Shard shard, float share, Noise noise) {
        int vocabulary = config.quantizer().vocabulary();
        int cells = config.tokens() * config.gridSize() * config.gridSize();
        int ofShard = shard.rows() * cells;
        int ofBatch = shard.batch() * cells;
        Noise values = noise.onStream(noise.stream() + 1);
        long[] corrupted = tokens.clone();
        for (int i = 0; i < corrupted.length; i++) {
            int inBatch = i / ofShard * ofBatch + shard.from() * cells + i % ofShard;
            if (noise.uniform(inBatch) < share) {
                corrupted[i] = values.below(inBatch, vocabulary);
            }
        }
        return corrupted;
    }
}
