package dev.gedanken.family.jepa;

import dev.gedanken.family.Range;

/**
 * How a JEPA is trained.
 *
 * @param batch windows per update
 * @param blocks predictions in a row, each of a block and from the one before: what matters only
 *     later, such as a door far away, has to be in the first latent
 * @param learningRate peak learning rate
 * @param weightDecay decoupled weight decay
 * @param sigregWeight λ of SIGReg
 * @param inverseWeight weight of the inverse dynamics: without it, the latents get their variance
 *     from what never changes
 * @param focus extra weight of windows that are predicted badly: a window's weight is its error
 *     divided by the batch's mean error, to this power (similar to the focal loss; Lin et al. 2017).
 *     With 0, all windows count alike. It is meant for worlds without chance: elsewhere, the model
 *     would look most at what nobody can predict
 * @param outcomeWeight weight of reward and end, from which the latents then learn, too; with 0, there
 *     are no heads and nothing forecasts them
 * @param directions random directions of SIGReg
 * @param knots points of its integral
 * @param viewerShare share of the training spent on the viewer, from which the latents never learn
 * @param frames most frames kept in memory
 */
public record JepaTrainingSettings(
        @Range(of = "windows per update", low = 2, high = 4096) int batch,
        @Range(of = "predictions of a block in a row", low = 1, high = 32) int blocks,
        @Range(of = "peak learning rate", low = 1e-6, high = 0.1) double learningRate,
        @Range(of = "decoupled weight decay", low = 0, high = 1) float weightDecay,
        @Range(of = "weight of SIGReg", low = 0, high = 100) double sigregWeight,
        @Range(of = "weight of the inverse dynamics", low = 0, high = 100) double inverseWeight,
        @Range(of = "extra weight of windows that are predicted badly", low = 0, high = 2)
                double focus,
        @Range(of = "weight of reward and end", low = 0, high = 100) double outcomeWeight,
        @Range(of = "random directions of SIGReg", low = 1, high = 4096) int directions,
        @Range(of = "points of SIGReg's integral", low = 2, high = 128) int knots,
        @Range(of = "share of the training that goes to the viewer", low = 0.01, high = 0.9)
                double viewerShare,
        @Range(of = "most frames kept in memory", low = 100, high = 10_000_000) int frames) {

    /** Returns settings that are known to work on a CPU. */
    static JepaTrainingSettings standard() {
        return new JepaTrainingSettings(64, 2, 1e-3, 1e-4f, 0.1, 1, 0, 0, 128, 17, 0.15, 60_000);
    }

    /** Returns settings with which a tiny model trains in seconds. */
    static JepaTrainingSettings tiny() {
        return new JepaTrainingSettings(8, 2, 2e-3, 1e-4f, 0.1, 1, 0, 0, 16, 9, 0.3, 1_000);
    }
}
