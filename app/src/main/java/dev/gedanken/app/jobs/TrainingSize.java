package dev.gedanken.app.jobs;

/**
 * How long and on how much a model is trained.
 *
 * @param minutes above 0, without the scoring
 * @param episodes how many it learns from, 1 or more
 * @param scoring how it is scored in the end
 */
public record TrainingSize(double minutes, int episodes, Scoring scoring) {
    /** What gives a model worth looking at. */
    public static final TrainingSize STANDARD = new TrainingSize(60, 600, Scoring.STANDARD);
}
