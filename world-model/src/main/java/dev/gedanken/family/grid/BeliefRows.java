package dev.gedanken.family.grid;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.model.Belief;
import dev.gedanken.model.Belief.Part;
import dev.gedanken.model.LatentView;
import dev.gedanken.runtime.FixedBatch;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.Action;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Packs the beliefs of a native call into arrays and cuts its results into beliefs. */
final class BeliefRows {
    static final String HIDDEN = "hidden";
    static final String TOKENS = "tokens";
    private static final String ENTROPY = "entropy";
    private static final String SURPRISE = "surprise";
    private static final float ENTROPY_SHOWN = 3;
    private static final float SURPRISE_SHOWN = 12;

    private final GridConfig config;

    BeliefRows(GridConfig config) {
        this.config = config;
    }

    NDArray hidden(NDManager scope, List<Belief> beliefs) {
        return stack(scope, beliefs, HIDDEN);
    }

    /** Returns {@code (batch, tokens, grid, grid) int64}. */
    NDArray tokens(NDManager scope, List<Belief> beliefs) {
        return stack(scope, beliefs, TOKENS).toType(DataType.INT64, false);
    }

    /** Returns the tokens of one belief without padding, {@code (1, tokens, grid, grid) int64}. */
    NDArray tokensOfRow(NDManager scope, Belief belief) {
        Tensor tokens = belief.tensor(TOKENS);
        return scope.create(tokens.toArray(), new Shape(1).addAll(new Shape(tokens.shape())))
                .toType(DataType.INT64, false);
    }

    /** Returns the same on the heap, whole numbers. */
    float[] tokenNumbers(List<Belief> beliefs) {
        return values(FixedBatch.padded(beliefs), TOKENS);
    }

    private static NDArray stack(NDManager scope, List<Belief> beliefs, String part) {
        List<Belief> padded = FixedBatch.padded(beliefs);
        Shape row = new Shape(padded.getFirst().tensor(part).shape());
        return scope.create(values(padded, part), new Shape(padded.size()).addAll(row));
    }

    private static float[] values(List<Belief> padded, String part) {
        Tensor first = padded.getFirst().tensor(part);
        float[] values = new float[padded.size() * first.size()];
        for (int row = 0; row < padded.size(); row++) {
            padded.get(row).tensor(part).copyTo(values, row * first.size());
        }
        return values;
    }

    /** Returns {@code (batch) int64}. */
    NDArray actions(NDManager scope, List<Action> actions) {
        return scope.create(FixedBatch.padded(actions).stream().mapToLong(Action::index).toArray());
    }

    /** Returns the luck of a batch, {@code (batch, tokens, grid, grid)} in [0, 1). */
    float[] uniforms(List<Noise> noise) {
        List<Noise> padded = FixedBatch.padded(noise);
        int size = config.tokens() * plane();
        float[] values = new float[padded.size() * size];
        for (int row = 0; row < padded.size(); row++) {
            System.arraycopy(padded.get(row).uniforms(size), 0, values, row * size, size);
        }
        return values;
    }

    /** Returns beliefs that have seen a first frame only, with these tokens. */
    List<Belief> initial(float[] tokens, int count) {
        int rows = tokens.length / (config.tokens() * plane());
        float[] hidden = new float[rows * config.hiddenChannels() * plane()];
        float[] nothing = new float[rows * plane()];
        return unpack(hidden, tokens, nothing, nothing, count);
    }

    /** Cuts the first {@code count} rows of a batch's results into beliefs. */
    List<Belief> unpack(
            float[] hidden, float[] tokens, float[] entropy, float[] surprise, int count) {
        List<Belief> beliefs = new ArrayList<>(count);
        for (int row = 0; row < count; row++) {
            beliefs.add(
                    new Belief(
                            List.of(
                                    new Part(HIDDEN, row(hidden, row, config.hiddenChannels())),
                                    new Part(TOKENS, row(tokens, row, config.tokens())),
                                    new Part(ENTROPY, row(entropy, row, 1)),
                                    new Part(SURPRISE, row(surprise, row, 1)))));
        }
        return List.copyOf(beliefs);
    }

    private Tensor row(float[] values, int row, int channels) {
        int grid = config.gridSize();
        int size = channels * plane();
        float[] part = Arrays.copyOfRange(values, row * size, (row + 1) * size);
        long[] shape = channels == 1 ? new long[] {grid, grid} : new long[] {channels, grid, grid};
        return Tensor.owning(shape, part);
    }

    private int plane() {
        return config.gridSize() * config.gridSize();
    }

    LatentView.ScalarGrid entropyView(Belief belief) {
        return new LatentView.ScalarGrid(
                "Predicted entropy", belief.tensor(ENTROPY), 0, ENTROPY_SHOWN, "nats");
    }

    LatentView.ScalarGrid surpriseView(Belief belief) {
        return surpriseGrid(belief.tensor(SURPRISE));
    }

    /** Cuts the first {@code count} rows of −log p per cell, {@code (batch, grid, grid)}, into views. */
    List<LatentView.ScalarGrid> surpriseViews(float[] nats, int count) {
        List<LatentView.ScalarGrid> views = new ArrayList<>(count);
        for (int row = 0; row < count; row++) {
            views.add(surpriseGrid(row(nats, row, 1)));
        }
        return List.copyOf(views);
    }

    private static LatentView.ScalarGrid surpriseGrid(Tensor nats) {
        return new LatentView.ScalarGrid("Surprise", nats, 0, SURPRISE_SHOWN, "nats");
    }

    List<LatentView> views(Belief belief) {
        return List.of(
                new LatentView.CategoryGrid(
                        "Codes", belief.tensor(TOKENS), config.quantizer().vocabulary()),
                new LatentView.ChannelGrid("Hidden state", belief.tensor(HIDDEN), -1, 1),
                entropyView(belief),
                surpriseView(belief));
    }
}
