package dev.gedanken.family.grid;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.nn.Activations;
import dev.gedanken.nn.Dense;
import dev.gedanken.nn.Embedding;
import dev.gedanken.nn.FiniteScalarQuantizer;
import dev.gedanken.nn.Parameters;
import java.util.List;

/**
 * Predicts one token of a cell from the cell's features and the token before it.
 *
 * <p>The logits of a token are the sum of logits of its digits' levels, which are learned quickly
 * because many tokens share a level, and of a joint correction per token; {@link StayChoice} turns
 * the raw outputs into logits.
 */
final class TokenHead {
    private final Dense mix;
    private final Embedding earlierToken;
    private final Embedding earlierCode;
    private final Dense readEarlierCode;
    private final Dense levels;
    private final NDArray levelsOfTokens;
    private final Dense joint;

    TokenHead(GridConfig config, Parameters parameters, String name) {
        FiniteScalarQuantizer quantizer = config.quantizer();
        int channels = config.mixChannels();
        int vocabulary = quantizer.vocabulary();
        int digits = quantizer.channelsPerToken();
        int levelCount = digits * quantizer.levels();
        int outputs = new StayChoice(vocabulary).outputs();
        mix = Dense.create(parameters, name + ".mix", channels, channels);
        earlierToken = Embedding.zero(parameters, name + ".earlier-token", vocabulary, channels);
        earlierCode =
                new Embedding(
                        parameters.constant(quantizer.codeTable(), new Shape(vocabulary, digits)));
        readEarlierCode = Dense.create(parameters, name + ".earlier-code", digits, channels);
        levels = Dense.create(parameters, name + ".levels", channels, levelCount);
        levelsOfTokens =
                parameters.constant(
                        widened(quantizer.levelsOfTokens(), vocabulary, outputs),
                        new Shape(levelCount, outputs));
        joint = Dense.zero(parameters, name + ".joint", channels, outputs);
    }

    /** Appends zero columns: levels say nothing about staying. */
    private static float[] widened(float[] table, int columns, int wider) {
        float[] result = new float[table.length / columns * wider];
        for (int row = 0; row < table.length / columns; row++) {
            System.arraycopy(table, row * columns, result, row * wider, columns);
        }
        return result;
    }

    /** Returns the raw outputs for a cell's first token, {@code (cells, outputs)}, from {@code (cells, mix)}. */
    NDArray first(NDArray features) {
        return outputs(mix.apply(features));
    }

    /**
     * Returns the raw outputs for a later token.
     *
     * @param features {@code (cells, mix)}
     * @param earlier the token before it, {@code (cells) int64}
     * @return {@code (cells, outputs)}
     */
    NDArray next(NDArray features, NDArray earlier) {
        return outputs(
                mix.apply(features)
                        .add(earlierToken.apply(earlier))
                        .add(readEarlierCode.apply(earlierCode.apply(earlier))));
    }

    /** Returns the head with its linear parts multiplied out, the products owned by {@code owner}. */
    FoldedToken folded(NDManager owner) {
        try (NDManager scratch = owner.newSubManager()) {
            NDArray wider = copy(levelsOfTokens, scratch).transpose();
            NDArray raw = copy(joint.weight(), scratch).add(wider.matMul(levels.weight()));
            NDArray levelBias = wider.matMul(copy(levels.bias(), scratch).expandDims(1));
            NDArray bias = copy(joint.bias(), scratch).add(levelBias.squeeze(1));
            NDArray codes = copy(earlierCode.table(), scratch);
            NDArray table = readEarlierCode.apply(codes).add(earlierToken.table());
            List.of(raw, bias, table).forEach(product -> product.attach(owner));
            return new FoldedToken(mix, new Embedding(table), new Dense(raw, bias));
        }
    }

    /** Puts the temporaries made from an array on another manager than its own. */
    private static NDArray copy(NDArray array, NDManager scratch) {
        NDArray copy = array.duplicate();
        copy.attach(scratch);
        return copy;
    }

    private NDArray outputs(NDArray mixed) {
        NDArray active = Activations.gelu(mixed);
        return joint.apply(active).add(levels.apply(active).matMul(levelsOfTokens));
    }
}
