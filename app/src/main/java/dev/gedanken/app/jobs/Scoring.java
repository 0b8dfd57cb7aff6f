package dev.gedanken.app.jobs;

import dev.gedanken.evaluate.EvaluationSettings;

/**
 * How thoroughly a pack is scored.
 *
 * @param seeds how many held-out seeds, from 1 up to those of {@link #STANDARD}
 * @param horizon how many steps the model continues alone, with the same limits
 */
public record Scoring(int seeds, int horizon) {
    /** The settings for the scores that come with a pack. */
    public static final Scoring STANDARD =
            new Scoring(
                    EvaluationSettings.standard().episodes(),
                    EvaluationSettings.standard().horizon());

    public Scoring {
        seeds = Math.clamp(seeds, 1, EvaluationSettings.standard().episodes());
        horizon = Math.clamp(horizon, 1, EvaluationSettings.standard().horizon());
    }

    /** Returns the seeds in the form for the command line. */
    String range() {
        long first = EvaluationSettings.standard().firstSeed();
        return "%d..%d".formatted(first, first + seeds - 1);
    }
}
