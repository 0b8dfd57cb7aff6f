package dev.gedanken.family.grid;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.family.grid.CodeSequences.CodeSequence;
import dev.gedanken.world.Noise;

/** Draws batches of code windows from episodes. */
final class CodeBatches {
    private final GridConfig config;
    private final CodeSequences sequences;

    CodeBatches(GridConfig config, CodeSequences sequences) {
        this.config = config;
        this.sequences = sequences;
    }

    /**
     * Windows of equal length, time first.
     *
     * @param tokens {@code (length + 1, batch, tokens, grid, grid) int64}
     * @param corrupted the same with a share of the tokens replaced by random ones
     * @param actions {@code (length, batch) int64}
     */
    record Batch(NDArray tokens, NDArray corrupted, NDArray actions) {}

    Batch draw(NDManager scope, int rows, int length, float corruption, Noise noise) {
        int cells = sequences.cells();
        long[] tokens = new long[(length + 1) * rows * cells];
        long[] actions = new long[length * rows];
        for (int row = 0; row < rows; row++) {
            CodeSequence episode =
                    sequences.episodes().get(noise.below(2 * row, sequences.episodes().size()));
            int start = noise.below(2 * row + 1, episode.steps() - length + 1);
            for (int t = 0; t <= length; t++) {
                copyFrame(episode, start + t, tokens, (t * rows + row) * cells);
            }
            for (int t = 0; t < length; t++) {
                actions[t * rows + row] = episode.actions()[start + t];
            }
        }
        long[] corrupted = corrupt(tokens, corruption, noise.onStream(noise.stream() + 1));
        int grid = config.gridSize();
        Shape shape = new Shape(length + 1, rows, config.tokens(), grid, grid);
        return new Batch(
                scope.create(tokens, shape),
                scope.create(corrupted, shape),
                scope.create(actions, new Shape(length, rows)));
    }

    private void copyFrame(CodeSequence episode, int frame, long[] target, int offset) {
        int cells = sequences.cells();
        for (int i = 0; i < cells; i++) {
            target[offset + i] = episode.tokens()[frame * cells + i];
        }
    }

    private long[] corrupt(long[] tokens, float share, Noise noise) {
        int vocabulary = config.quantizer().vocabulary();
        Noise values = noise.onStream(noise.stream() + 1);
        long[] corrupted = tokens.clone();
        for (int i = 0; i < corrupted.length; i++) {
            if (noise.uniform(i) < share) {
                corrupted[i] = values.below(i, vocabulary);
            }
        }
        return corrupted;
    }
}
