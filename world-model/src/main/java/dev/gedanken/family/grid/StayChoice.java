package dev.gedanken.family.grid;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;

/**
 * Turns a head's raw outputs into logits: "this token stays the same" is a separate choice, learned
 * once for all tokens instead of once for each.
 *
 * <p>Raw outputs are one logit per token of the vocabulary and two <em>stay</em> logits, which are
 * added to the logit of the cell's current token: the first if the cell's earlier tokens have also
 * stayed, the second if one of them has changed. Without this, every step has a small chance to
 * draw another token and so to forget that a brick is gone.
 *
 * @param vocabulary how many values a token can take
 */
record StayChoice(int vocabulary) {
    private static final int STAY_LOGITS = 2;

    /** Returns how many raw outputs a head has. */
    int outputs() {
        return vocabulary + STAY_LOGITS;
    }

    /**
     * Returns logits, differentiably.
     *
     * @param raw {@code (cells, outputs)}
     * @param now the cells' current tokens, {@code (cells) int64}
     * @param stayed 1 where all earlier tokens of the cell have stayed, {@code (cells, 1) float32}
     * @return {@code (cells, vocabulary)}
     */
    NDArray logits(NDArray raw, NDArray now, NDArray stayed) {
        NDArray tokens = raw.get(new NDIndex(":, :{}", vocabulary));
        NDArray ifStayed = raw.get(new NDIndex(":, {}:{}", vocabulary, vocabulary + 1));
        NDArray ifChanged = raw.get(new NDIndex(":, {}:{}", vocabulary + 1, vocabulary + 2));
        NDArray stay = ifChanged.add(stayed.mul(ifStayed.sub(ifChanged)));
        return tokens.add(now.oneHot(vocabulary).mul(stay));
    }

    /**
     * Does the same to one cell on the heap, in place.
     *
     * @param raw rows of raw outputs
     * @param cell which row
     * @param now the cell's current token
     * @param stayed whether its earlier tokens have stayed
     */
    void addTo(float[] raw, int cell, int now, boolean stayed) {
        int row = cell * outputs();
        raw[row + now] += raw[row + vocabulary + (stayed ? 0 : 1)];
    }
}
