package dev.gedanken.family.jepa;

import java.util.Arrays;

/**
 * The start of a prediction and the actions since: together they determine a latent.
 *
 * @param anchor z at the block's start, {@code (latent)}
 * @param actions indices of the actions since
 */
@SuppressWarnings("ArrayRecordComponent")
record JepaBlock(float[] anchor, int[] actions) {

    /** Returns the block that begins at a latent. */
    static JepaBlock at(float[] latent) {
        return new JepaBlock(latent, new int[0]);
    }

    /** Returns this block with another action. */
    JepaBlock with(int action) {
        int[] longer = Arrays.copyOf(actions, actions.length + 1);
        longer[actions.length] = action;
        return new JepaBlock(anchor, longer);
    }

    int length() {
        return actions.length;
    }
}
