package dev.gedanken.train;

/**
 * How far a training is.
 *
 * @param phase what is going on, in a word or two
 * @param step updates (or items) done in the phase
 * @param fraction share of the phase that is done, in [0, 1]
 * @param loss running mean of the loss; NaN in phases without one
 * @param secondsLeft estimate for the phase; NaN while unknown
 */
public record TrainingProgress(
        String phase, long step, double fraction, double loss, double secondsLeft) {}
