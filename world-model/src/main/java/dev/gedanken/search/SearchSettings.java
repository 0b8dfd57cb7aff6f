package dev.gedanken.search;

import dev.gedanken.world.BadInputException;

/**
 * Settings of a tree search.
 *
 * @param numSimulations simulations, each of which adds a node
 * @param discount γ of a step, in (0, 1]
 * @param noiseConcentration α of the Dirichlet noise on the root's policy prior
 * @param noiseShare how much of the root's policy prior is noise; 0 to search without
 */
public record SearchSettings(
        int numSimulations, double discount, double noiseConcentration, double noiseShare) {
    // The message names these bounds, too.
    private static final int MOST = 10_000;

    public SearchSettings {
        if (numSimulations < 1
                || numSimulations > MOST
                || !(discount > 0 && discount <= 1)
                || !(noiseConcentration > 0)
                || !(noiseShare >= 0 && noiseShare <= 1)) {
            throw BadInputException.of("worldmodel.search.settings", numSimulations, discount);
        }
    }

    /** Returns settings without noise at the root, for playing as well as possible. */
    public static SearchSettings greedy(int numSimulations, double discount) {
        return new SearchSettings(numSimulations, discount, 1, 0);
    }
}
