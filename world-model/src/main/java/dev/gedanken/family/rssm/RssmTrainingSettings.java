package dev.gedanken.family.rssm;

import dev.gedanken.family.Range;

/**
 * How an RSSM is trained.
 *
 * @param batch sequences per update
 * @param length steps of a sequence
 * @param learningRate peak learning rate
 * @param clipping AGC: largest norm of a gradient, as a share of its weights' norm
 * @param dynamicsScale β of the dynamics loss
 * @param representationScale β of the representation loss
 * @param predictionScale β of the prediction losses: reconstruction, reward, continuation
 * @param freeNats divergence below which neither of the two KL losses has an effect
 * @param changeWeight extra weight, in the reconstruction, of a pixel that differs from the frame
 *     before; with 0 here and below, this is the paper's loss, with which an object of a few pixels
 *     is learned last or never
 * @param foregroundWeight extra weight of a pixel that differs from the data's mean frame
 * @param frames most frames kept in memory
 */
public record RssmTrainingSettings(
        @Range(of = "sequences per update", low = 1, high = 1024) int batch,
        @Range(of = "steps of a sequence", low = 2, high = 512) int length,
        @Range(of = "peak learning rate", low = 1e-6, high = 0.1) double learningRate,
        @Range(
                        of = "largest norm of a gradient as a share of its weights' norm",
                        low = 0.001,
                        high = 100)
                float clipping,
        @Range(of = "weight of the dynamics loss", low = 0, high = 10) double dynamicsScale,
        @Range(of = "weight of the representation loss", low = 0, high = 10)
                double representationScale,
        @Range(of = "weight of the prediction losses", low = 0, high = 10) double predictionScale,
        @Range(of = "divergence in nats below which it is not reduced", low = 0, high = 100)
                float freeNats,
        @Range(
                        of = "extra weight of a pixel that differs from the frame before",
                        low = 0,
                        high = 100)
                float changeWeight,
        @Range(of = "extra weight of a pixel that differs from the mean frame", low = 0, high = 100)
                float foregroundWeight,
        @Range(of = "most frames kept in memory", low = 100, high = 10_000_000) int frames) {
    private static final double CONTINUED_RATE = 0.35;

    /** Returns the paper's weights with batches and a learning rate for a model of this many millions. */
    static RssmTrainingSettings standard(int millions) {
        double rate =
                switch (millions) {
                    case 1 -> 1e-3;
                    case 4 -> 5e-4;
                    default -> 2e-4;
                };
        return new RssmTrainingSettings(16, 32, rate, 0.3f, 1, 0.1, 1, 1, 8, 8, 60_000);
    }

    /** Returns settings with which a tiny model trains in seconds. */
    static RssmTrainingSettings tiny() {
        return new RssmTrainingSettings(4, 8, 3e-3, 0.3f, 1, 0.1, 1, 1, 8, 8, 1_000);
    }

    /** Returns these settings for weights that are already trained: gentler steps. */
    RssmTrainingSettings continued() {
        return new RssmTrainingSettings(
                batch,
                length,
                learningRate * CONTINUED_RATE,
                clipping,
                dynamicsScale,
                representationScale,
                predictionScale,
                freeNats,
                changeWeight,
                foregroundWeight,
                frames);
    }
}
