package dev.gedanken.family.grid;

/**
 * How a grid model is trained.
 *
 * @param tokenizerBatch frames per tokenizer step
 * @param tokenizerRate its peak learning rate
 * @param tokenizerShare its share of the whole training, in (0, 1)
 * @param foregroundWeight how much more a pixel weighs that differs from the data's mean frame
 * @param dynamicsBatch sequences per dynamics step
 * @param dynamicsRate its peak learning rate
 * @param changeWeight how much more a cell weighs whose code changes
 * @param shortestContext fewest true steps before a sequence goes on by itself
 * @param longestContext most of them
 * @param firstOwnSteps steps that a sequence goes on by itself at the start of training
 * @param lastOwnSteps the same at the end
 * @param shortUntil share of the training until which own stretches stay short
 * @param longFrom share of the training from which they are longest
 * @param ownShare share of the sequences that go on by themselves; the others see true codes throughout
 * @param corruption share of the true input cells replaced with random tokens
 */
public record GridTrainingSettings(
        int tokenizerBatch,
        double tokenizerRate,
        double tokenizerShare,
        float foregroundWeight,
        int dynamicsBatch,
        double dynamicsRate,
        float changeWeight,
        int shortestContext,
        int longestContext,
        int firstOwnSteps,
        int lastOwnSteps,
        double shortUntil,
        double longFrom,
        float ownShare,
        float corruption) {

    private static final double CONTINUED_RATE = 0.35;

    /** Returns how many steps the longest training sequence has. */
    public int longestSequence() {
        return longestContext() + lastOwnSteps();
    }

    /** Returns the settings that the shipped packs were trained with. */
    public static GridTrainingSettings standard() {
        return new GridTrainingSettings(
                48, 8e-4, 0.12, 12, 16, 1.2e-3, 6, 4, 8, 6, 50, 0.3, 0.85, 0.7f, 0.03f);
    }

    /** Returns settings under which a tiny model trains in seconds. */
    public static GridTrainingSettings tiny() {
        return new GridTrainingSettings(
                8, 2e-3, 0.5, 12, 4, 2e-3, 6, 2, 3, 2, 4, 0.3, 0.85, 0.8f, 0.03f);
    }

    /** Returns these settings for weights that are trained already: long stretches at once, gentler steps. */
    public GridTrainingSettings continued() {
        return new GridTrainingSettings(
                tokenizerBatch,
                tokenizerRate,
                tokenizerShare,
                foregroundWeight,
                dynamicsBatch,
                dynamicsRate * CONTINUED_RATE,
                changeWeight,
                shortestContext,
                longestContext,
                firstOwnSteps,
                lastOwnSteps,
                0,
                0,
                ownShare,
                corruption);
    }
}
