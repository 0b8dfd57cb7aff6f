package dev.gedanken.family.diffusion;

import dev.gedanken.family.Range;

/**
 * How a diffusion model is trained.
 *
 * @param batch windows per update
 * @param learningRate peak learning rate
 * @param changeWeight extra weight of a pixel that differs from the frame before
 * @param foregroundWeight extra weight of a pixel that differs from the data's mean frame
 * @param absoluteWeight weight of the absolute error, which is 0 in the paper: to the squared
 *     error, a background that is wrong by one in 255 is as good as right
 * @param augmentation largest standard deviation of the noise added to the past frames, in units of
 *     a frame's range of 2, so that the model trusts them no more than its own
 * @param ownShare share of the windows whose last past frame is the model's own, denoised in one
 *     step
 * @param frames most frames kept in memory
 */
public record DiffusionTrainingSettings(
        @Range(of = "sequences per update", low = 1, high = 1024) int batch,
        @Range(of = "peak learning rate", low = 1e-6, high = 0.1) double learningRate,
        @Range(
                        of = "extra weight of a pixel that differs from the frame before",
                        low = 0,
                        high = 100)
                float changeWeight,
        @Range(of = "extra weight of a pixel that differs from the mean frame", low = 0, high = 100)
                float foregroundWeight,
        @Range(of = "weight of the absolute error", low = 0, high = 100) float absoluteWeight,
        @Range(of = "largest standard deviation of the noise on past frames", low = 0, high = 1)
                float augmentation,
        @Range(of = "share of the sequences that run open-loop", low = 0, high = 1) float ownShare,
        @Range(of = "most frames kept in memory", low = 100, high = 10_000_000) int frames) {
    private static final double CONTINUED_RATE = 0.35;

    /** Returns settings for training on a CPU. */
    static DiffusionTrainingSettings standard() {
        return new DiffusionTrainingSettings(24, 1e-3, 6, 6, 0, 0.1f, 0.5f, 60_000);
    }

    /** Returns settings with which a tiny model trains in seconds. */
    static DiffusionTrainingSettings tiny() {
        return new DiffusionTrainingSettings(4, 2e-3, 6, 6, 0, 0.1f, 0.5f, 1_000);
    }

    /** Returns these settings for weights that are already trained: gentler steps. */
    DiffusionTrainingSettings continued() {
        return new DiffusionTrainingSettings(
                batch,
                learningRate * CONTINUED_RATE,
                changeWeight,
                foregroundWeight,
                absoluteWeight,
                augmentation,
                ownShare,
                frames);
    }
}
