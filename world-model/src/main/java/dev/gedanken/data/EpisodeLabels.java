package dev.gedanken.data;

import dev.gedanken.scene.Outcome;
import java.util.List;

/**
 * What a true world knows about an episode in addition to its frames.
 *
 * @param factorNames names of the factors, in order; empty if nothing is known
 * @param factors {@code steps + 1} rows of factor values, one for each frame
 * @param outcomes {@code steps} outcomes: each action's reward and whether it ended the episode
 */
public record EpisodeLabels(
        List<String> factorNames, List<List<Double>> factors, List<Outcome> outcomes) {

    public EpisodeLabels {
        factorNames = List.copyOf(factorNames);
        factors = List.copyOf(factors);
        outcomes = List.copyOf(outcomes);
    }

    /** Returns the labels of an episode about which nothing is known. */
    public static EpisodeLabels none() {
        return new EpisodeLabels(List.of(), List.of(), List.of());
    }

    /** Returns whether there are any. */
    public boolean areKnown() {
        return !outcomes.isEmpty();
    }
}
