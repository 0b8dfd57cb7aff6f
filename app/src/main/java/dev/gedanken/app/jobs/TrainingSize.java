package dev.gedanken.app.jobs;

/**
 * How long and on how much a model is trained.
 *
 * @param minutes above 0, without the scoring
 * @param episodes how many it learns from, 1 or more
 * @param scoring how it is finally scored
 */
public record TrainingSize(double minutes, int episodes, Scoring scoring) {
    /** Enough for a presentable model. */
    public static final TrainingSize STANDARD = new TrainingSize(60, 600, Scoring.STANDARD);
}
