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
 * many tokens share a level, and of a joint correction per token.
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
        mix = Dense.create(parameters, name + ".mix", channels, channels);
        earlierToken = Embedding.zero(parameters, name + ".earlier-token", vocabulary, channels);
        earlierCode =
                new Embedding(
                        parameters.constant(quantizer.codeTable(), new Shape(vocabulary, digits)));
        readEarlierCode = Dense.create(parameters, name + ".earlier-code", digits, channels);
        levels = Dense.create(parameters, name + ".levels", channels, levelCount);
        levelsOfTokens =
                parameters.constant(quantizer.levelsOfTokens(), new Shape(levelCount, vocabulary));
        joint = Dense.zero(parameters, name + ".joint", channels, vocabulary);
    }

    /** Returns logits of a cell's first token, {@code (cells, vocabulary)}, from {@code (cells, mix)}. */
    NDArray first(NDArray features) {
        return logits(mix.apply(features));
    }

    /**
     * Returns logits of a later token.
     *
     * @param features {@code (cells, mix)}
     * @param earlier the token before it, {@code (cells) int64}
     * @return {@code (cells, vocabulary)}
     */
    NDArray next(NDArray features, NDArray earlier) {
        return logits(
                mix.apply(features)
                        .add(earlierToken.apply(earlier))
                        .add(readEarlierCode.apply(earlierCode.apply(earlier))));
    }

    private NDArray logits(NDArray mixed) {
        NDArray active = Activations.gelu(mixed);
        return joint.apply(active).add(levels.apply(active).matMul(levelsOfTokens));
    }
}
