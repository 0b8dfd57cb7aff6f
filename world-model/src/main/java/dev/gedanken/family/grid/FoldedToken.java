package dev.gedanken.family.grid;

import ai.djl.ndarray.NDArray;
import dev.gedanken.nn.Activations;
import dev.gedanken.nn.Dense;
import dev.gedanken.nn.Embedding;

/**
 * A {@link TokenHead} for drawing alone: the same function up to rounding, with its linear parts
 * multiplied out beforehand. With so few cells, the cost of a pass is the cost of its native calls,
 * and this makes fewer than half as many.
 *
 * @param mix maps the cell's features
 * @param earlier the summand for every value of the token before, {@code (vocabulary, mix)}
 * @param raw from the mixture to raw outputs, see {@link StayChoice}
 */
record FoldedToken(Dense mix, Embedding earlier, Dense raw) {

    /** Returns the raw outputs for a cell's first token, {@code (cells, outputs)}, from {@code (cells, mix)}. */
    NDArray first(NDArray features) {
        return raw.apply(Activations.gelu(mix.apply(features)));
    }

    /**
     * Returns the raw outputs for a later token.
     *
     * @param features {@code (cells, mix)}
     * @param before the token before it, {@code (cells) int64}
     * @return {@code (cells, outputs)}
     */
    NDArray next(NDArray features, NDArray before) {
        return raw.apply(Activations.gelu(mix.apply(features).add(earlier.apply(before))));
    }
}
