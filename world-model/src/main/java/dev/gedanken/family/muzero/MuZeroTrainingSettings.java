package dev.gedanken.family.muzero;

import dev.gedanken.family.Range;

/**
 * How a MuZero is trained.
 *
 * @param batch windows per update
 * @param learningRate peak learning rate
 * @param weightDecay decoupled weight decay
 * @param unrollSteps K: steps through which g is unrolled
 * @param tdSteps n: steps of true rewards before a value target uses a search
 * @param valueWeight weight of the value loss
 * @param imitation weight of a recorded action as the policy's target until its moment has been
 *     searched
 * @param recordedShare share of the phase that learns only from the recordings, before anything is
 *     searched
 * @param priority exponent of prioritised sampling by value error; 0 samples uniformly
 * @param numSimulations of a search in self-play and Reanalyse
 * @param noiseConcentration α of the Dirichlet noise at the root in self-play
 * @param noiseShare how much of the root's policy prior is noise in self-play
 * @param reanalysed moments of the replay that are searched again with each update
 * @param games episodes of a round of self-play
 * @param gameSteps most steps of such an episode
 * @param roundUpdates updates between two rounds
 * @param viewerShare share of the training spent on the viewer, from which hidden states never
 *     learn
 * @param frames most frames kept in memory, half of them recorded ones
 */
public record MuZeroTrainingSettings(
        @Range(of = "sequences per update", low = 2, high = 4096) int batch,
        @Range(of = "peak learning rate", low = 1e-6, high = 0.1) double learningRate,
        @Range(of = "decoupled weight decay", low = 0, high = 1) float weightDecay,
        @Range(of = "steps through which g is unrolled", low = 1, high = 32) int unrollSteps,
        @Range(of = "steps of true rewards in a value target", low = 1, high = 1000) int tdSteps,
        @Range(of = "weight of the value loss", low = 0, high = 10) double valueWeight,
        @Range(
                        of =
                                "weight of a recorded action as the policy's target until it is searched",
                        low = 0,
                        high = 10)
                float imitation,
        @Range(of = "share of the phase before anything is searched", low = 0, high = 1)
                double recordedShare,
        @Range(of = "exponent of prioritised sampling", low = 0, high = 2) double priority,
        @Range(of = "simulations of a search", low = 1, high = 1000) int numSimulations,
        @Range(of = "concentration of the noise at the root", low = 0.01, high = 10)
                double noiseConcentration,
        @Range(of = "share of the noise at the root", low = 0, high = 1) double noiseShare,
        @Range(of = "moments searched again with each update", low = 0, high = 4096) int reanalysed,
        @Range(of = "episodes of a round of self-play", low = 1, high = 1024) int games,
        @Range(of = "most steps of an episode of self-play", low = 2, high = 10_000) int gameSteps,
        @Range(of = "updates between two rounds of self-play", low = 1, high = 100_000)
                int roundUpdates,
        @Range(of = "share of the training that goes to the viewer", low = 0.01, high = 0.9)
                double viewerShare,
        @Range(of = "most frames kept in memory", low = 100, high = 10_000_000) int frames) {

    /** Returns settings that are known to work on a CPU. */
    static MuZeroTrainingSettings standard() {
        return new MuZeroTrainingSettings(
                64, 1e-3, 1e-4f, 5, 1000, 0.5, 1, 0.3, 0.5, 16, 0.3, 0.25, 32, 16, 80, 100, 0.1,
                60_000);
    }

    /** Returns settings with which a tiny model trains in seconds. */
    static MuZeroTrainingSettings tiny() {
        return new MuZeroTrainingSettings(
                8, 2e-3, 1e-4f, 3, 3, 0.5, 1, 0.2, 0.6, 4, 0.3, 0.25, 4, 2, 12, 10, 0.3, 1_000);
    }
}
