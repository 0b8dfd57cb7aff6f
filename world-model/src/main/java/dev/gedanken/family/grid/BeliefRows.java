package dev.gedanken.family.grid;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.model.Belief;
import dev.gedanken.model.Belief.Part;
import dev.gedanken.model.LatentView;
import dev.gedanken.model.Readings;
import dev.gedanken.model.Step;
import dev.gedanken.nn.FiniteScalarQuantizer;
import dev.gedanken.runtime.FixedBatch;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.Action;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Noise;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Packs the beliefs of a native call into arrays and cuts its results into beliefs. */
final class BeliefRows {
    static final String HIDDEN = "hidden";
    static final String TOKENS = "tokens";
    private static final String NATS = "nats";
    private static final int BYTE_VALUES = 256;
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
        return cells(stack(scope, beliefs, TOKENS));
    }

    /** Restores the token axis, which beliefs with one token per cell do not have. */
    private NDArray cells(NDArray tokens) {
        int side = config.gridSize();
        return tokens.reshape(-1, config.tokens(), side, side).toType(DataType.INT64, false);
    }

    /** Returns the tokens of one belief without padding, {@code (1, tokens, grid, grid) int64}. */
    NDArray tokensOfRow(NDManager scope, Belief belief) {
        Tensor tokens = belief.tensor(TOKENS);
        return cells(scope.create(tokens.toArray()));
    }

    /** Returns the tokens of a batch as integers, {@code (batch, tokens, grid, grid) int64}. */
    NDArray cells(NDManager scope, float[] tokens) {
        return cells(scope.create(tokens));
    }

    /** Returns the state of a belief, followed by its codes, channel by channel. */
    float[] features(Belief belief) {
        return features(belief.tensor(HIDDEN).toArray(), belief.tensor(TOKENS).toArray(), 1);
    }

    /** Returns the features of rows, one after the other. */
    float[] features(float[] hidden, float[] tokens, int count) {
        FiniteScalarQuantizer quantizer = config.quantizer();
        int state = config.hiddenChannels() * plane();
        float[] features = new float[count * (state + quantizer.channels() * plane())];
        int at = 0;
        for (int row = 0; row < count; row++) {
            System.arraycopy(hidden, row * state, features, at, state);
            at += state;
            for (int token = 0; token < config.tokens(); token++) {
                int first = (row * config.tokens() + token) * plane();
                for (int digit = 0; digit < quantizer.channelsPerToken(); digit++) {
                    for (int cell = 0; cell < plane(); cell++) {
                        int number = (int) tokens[first + cell];
                        features[at++] = quantizer.codeOfToken(number, digit);
                    }
                }
            }
        }
        return features;
    }

    /** Returns the same on the heap, as integers. */
    float[] tokenNumbers(List<Belief> beliefs) {
        return values(FixedBatch.padded(beliefs), TOKENS);
    }

    private static NDArray stack(NDManager scope, List<Belief> beliefs, String part) {
        List<Belief> padded = FixedBatch.padded(beliefs);
        Shape row = new Shape(padded.getFirst().tensor(part).shape());
        return scope.create(values(padded, part), new Shape(padded.size()).addAll(row));
    }

    /** Returns a part of beliefs, one after the other. */
    static float[] values(List<Belief> beliefs, String part) {
        Tensor first = beliefs.getFirst().tensor(part);
        float[] values = new float[beliefs.size() * first.size()];
        for (int row = 0; row < beliefs.size(); row++) {
            beliefs.get(row).tensor(part).copyTo(values, row * first.size());
        }
        return values;
    }

    /** Returns {@code (batch) int64}. */
    NDArray actions(NDManager scope, List<Action> actions) {
        return indices(scope, FixedBatch.padded(actions));
    }

    /** Returns one number for each action, without padding. */
    static NDArray indices(NDManager scope, List<Action> actions) {
        return scope.create(actions.stream().mapToLong(Action::index).toArray());
    }

    /** Returns the noise of a batch, {@code (batch, tokens, grid, grid)} in [0, 1). */
    float[] uniforms(List<Noise> noise) {
        return numbers(FixedBatch.padded(noise));
    }

    /** Returns the noise of rows without padding. */
    float[] numbers(List<Noise> noise) {
        int size = config.tokens() * plane();
        float[] values = new float[noise.size() * size];
        for (int row = 0; row < noise.size(); row++) {
            System.arraycopy(noise.get(row).uniforms(size), 0, values, row * size, size);
        }
        return values;
    }

    /** Returns beliefs that have seen only a first frame, with these tokens. */
    List<Belief> initial(float[] tokens, int count) {
        int callRows = tokens.length / (config.tokens() * plane());
        float[] hidden = new float[callRows * config.hiddenChannels() * plane()];
        return IntStream.range(0, count).mapToObj(row -> belief(hidden, tokens, row)).toList();
    }

    /** Cuts the first {@code count} rows of what a batch imagined into steps. */
    List<Step> imagined(float[] hidden, float[] tokens, float[] entropy, int count) {
        return IntStream.range(0, count)
                .mapToObj(row -> new Step(belief(hidden, tokens, row), uncertain(entropy, row)))
                .toList();
    }

    /** Cuts the first {@code count} rows of what a batch observed into steps. */
    List<Step> observed(
            float[] hidden, float[] tokens, float[] entropy, float[] surprise, int count) {
        return IntStream.range(0, count)
                .mapToObj(row -> {
                    Tensor nats = row(surprise, row, 1);
                    LatentView.ScalarGrid map =
                            new LatentView.ScalarGrid("Surprise", nats, 0, SURPRISE_SHOWN, NATS);
                    Readings readings =
                            uncertain(entropy, row).withSurprise(sum(nats), Optional.of(map));
                    return new Step(belief(hidden, tokens, row), readings);
                })
                .toList();
    }

    Belief belief(float[] hidden, float[] tokens, int row) {
        return new Belief(
                List.of(
                        new Part(HIDDEN, row(hidden, row, config.hiddenChannels())),
                        new Part(TOKENS, tokens(row(tokens, row, config.tokens())))));
    }

    private Readings uncertain(float[] entropy, int row) {
        Tensor nats = row(entropy, row, 1);
        LatentView.ScalarGrid map =
                new LatentView.ScalarGrid("Predicted entropy", nats, 0, ENTROPY_SHOWN, NATS);
        return Readings.NONE.withUncertainty(sum(nats), Optional.of(map));
    }

    private static double sum(Tensor nats) {
        double sum = 0;
        for (float cell : nats.toArray()) {
            sum += cell;
        }
        return sum;
    }

    /** Returns tokens in the smallest type that holds the vocabulary. */
    private Tensor tokens(Tensor numbers) {
        if (config.quantizer().vocabulary() > BYTE_VALUES) {
            int[] values = new int[numbers.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = (int) numbers.get(i);
            }
            return Tensor.owning(numbers.shape(), values);
        }
        byte[] values = new byte[numbers.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) (int) numbers.get(i);
        }
        return Tensor.owning(numbers.shape(), values);
    }

    /**
     * Converts a belief of schema 1, which had float32 tokens and contained its readings, to the
     * current form.
     */
    Belief current(Belief stored) {
        Tensor hidden = part(stored, HIDDEN, config.hiddenChannels());
        Tensor tokens = part(stored, TOKENS, config.tokens());
        return new Belief(List.of(new Part(HIDDEN, hidden), new Part(TOKENS, tokens(tokens))));
    }

    private Tensor part(Belief stored, String name, int channels) {
        int grid = config.gridSize();
        return stored.parts().stream()
                .filter(part -> part.name().equals(name))
                .map(Part::tensor)
                .filter(tensor -> tensor.hasShape(channels, grid, grid))
                .findFirst()
                .orElseThrow(() ->
                        BadInputException.of("worldmodel.belief.part", name, channels, grid, grid));
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

    List<LatentView> views(Belief belief) {
        return List.of(
                new LatentView.CategoryGrid(
                        "Codes", belief.tensor(TOKENS), config.quantizer().vocabulary()),
                new LatentView.ChannelGrid("Hidden state", belief.tensor(HIDDEN), -1, 1));
    }
}
