package dev.gedanken.grid;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.nn.Activations;
import dev.gedanken.nn.Dense;
import dev.gedanken.nn.Embedding;
import dev.gedanken.nn.FiniteScalarQuantizer;
import dev.gedanken.nn.Parameters;

/**
 * Predicts one token of a cell from the cell's features and the token before it.
 *
 * <p>The logits of a token are the sum of logits of its digits' levels, which are learned quickly because
 * many tokens share a level, and of a joint correction per token; {@link StayChoice} makes logits of the
 * raw outputs.
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

    private NDArray outputs(NDArray mixed) {
        NDArray active = Activations.gelu(mixed);
        return joint.apply(active).add(levels.apply(active).matMul(levelsOfTokens));
    }
}
