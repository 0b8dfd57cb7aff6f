package dev.gedanken.family.grid;

import dev.gedanken.family.Range;
import dev.gedanken.world.BadInputException;

/**
 * How a grid model is trained.
 *
 * @param tokenizerBatch frames per tokenizer step
 * @param tokenizerRate its peak learning rate
 * @param tokenizerShare its share of the whole training, in (0, 1)
 * @param foregroundWeight extra weight of a pixel that differs from the data's mean frame
 * @param dynamicsBatch sequences per dynamics step
 * @param dynamicsRate its peak learning rate
 * @param changeWeight extra weight of a cell whose code changes
 * @param shortestContext fewest true steps before a sequence continues from its own draws
 * @param longestContext most true steps before that
 * @param firstOwnSteps steps that a sequence continues from its own draws at the start of training
 * @param lastOwnSteps the same at the end
 * @param shortUntil share of the training up to which these rollouts stay short
 * @param longFrom share of the training from which they have their full length
 * @param ownShare share of the sequences that continue from their own draws; the others see true
 *     codes throughout
 * @param outcomeShare share of the whole training for the heads of reward and end, in [0, 1]; 1
 *     trains only the heads of a finished pack
 * @param decoderShare share of the whole training for the decoder alone, on finished codes, in [0,
 *     1]; 1 trains only the decoder of a finished pack
 * @param corruption share of the true input cells replaced with random tokens
 */
public record GridTrainingSettings(
        @Range(of = "frames per tokenizer update", low = 1, high = 1024) int tokenizerBatch,
        @Range(of = "peak learning rate of the tokenizer", low = 1e-6, high = 0.1)
                double tokenizerRate,
        @Range(of = "share of the training for the tokenizer", low = 0.01, high = 0.9)
                double tokenizerShare,
        @Range(of = "extra weight of a pixel that differs from the mean frame", low = 0, high = 100)
                float foregroundWeight,
        @Range(of = "sequences per dynamics update", low = 1, high = 1024) int dynamicsBatch,
        @Range(of = "peak learning rate of the dynamics", low = 1e-6, high = 0.1)
                double dynamicsRate,
        @Range(of = "extra weight of a cell whose code changes", low = 0, high = 100)
                float changeWeight,
        @Range(of = "fewest true steps before a sequence runs open-loop", low = 1, high = 256)
                int shortestContext,
        @Range(of = "most true steps before a sequence runs open-loop", low = 1, high = 256)
                int longestContext,
        @Range(of = "open-loop steps of a sequence at first", low = 1, high = 512)
                int firstOwnSteps,
        @Range(of = "open-loop steps of a sequence at the end", low = 1, high = 512)
                int lastOwnSteps,
        @Range(
                        of = "share of the training until which open-loop stretches stay short",
                        low = 0,
                        high = 1)
                double shortUntil,
        @Range(
                        of = "share of the training from which open-loop stretches are longest",
                        low = 0,
                        high = 1)
                double longFrom,
        @Range(of = "share of the sequences that run open-loop", low = 0, high = 1) float ownShare,
        @Range(of = "share of the training for the heads of reward and end", low = 0, high = 1)
                double outcomeShare,
        @Range(of = "share of the training for the decoder alone", low = 0, high = 1)
                double decoderShare,
        @Range(of = "share of the true input cells replaced with random tokens", low = 0, high = 1)
                float corruption) {

    public GridTrainingSettings {
        if (longestContext < shortestContext || lastOwnSteps < firstOwnSteps) {
            throw BadInputException.of(
                    "worldmodel.grid.sequences",
                    shortestContext,
                    longestContext,
                    firstOwnSteps,
                    lastOwnSteps);
        }
    }

    /** Steps of the windows from which the heads of reward and end learn. */
    static final int OUTCOME_STEPS = 14;

    private static final double CONTINUED_RATE = 0.35;

    /** Returns how many steps the longest training sequence has. */
    public int longestSequence() {
        return Math.max(OUTCOME_STEPS, longestContext() + lastOwnSteps());
    }

    /** Returns the settings that the shipped packs were trained with. */
    public static GridTrainingSettings standard() {
        return new GridTrainingSettings(
                48, 8e-4, 0.12, 12, 16, 1.2e-3, 6, 4, 8, 6, 50, 0.3, 0.85, 0.7f, 0.05, 0.05, 0.03f);
    }

    /** Returns settings with which a tiny model trains in seconds. */
    public static GridTrainingSettings tiny() {
        return new GridTrainingSettings(
                8, 2e-3, 0.5, 12, 4, 2e-3, 6, 2, 3, 2, 4, 0.3, 0.85, 0.8f, 0, 0, 0.03f);
    }

    /**
     * Returns these settings for weights that are already trained: long rollouts from the start,
     * gentler steps.
     */
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
                outcomeShare,
                decoderShare,
                corruption);
    }
}
