package dev.gedanken.train;

import java.util.Optional;

/**
 * One phase of a training, described by a family.
 *
 * @param name lower-case word; the same in progress, records and loss curves
 * @param share of the whole budget, whether minutes or updates; the shares of all phases add up to
 *     1
 * @param usualUpdates number of updates of successful packs; 0 if unknown
 * @param opening prepares the phase when its turn comes
 * @param isExtra whether a model can dream without it, so that the result of earlier phases can
 *     already be shown
 */
public record Phase(
        String name, double share, long usualUpdates, Opening opening, boolean isExtra) {

    /** Creates a phase that a complete model needs. */
    public Phase(String name, double share, long usualUpdates, Opening opening) {
        this(name, share, usualUpdates, opening, false);
    }

    /** Creates a phase of unknown length. */
    public Phase(String name, double share, Opening opening) {
        this(name, share, 0, opening);
    }

    /** Prepares a phase. */
    @FunctionalInterface
    public interface Opening {
        /**
         * Returns the prepared phase, before its first update; the caller closes it. May take long.
         * Empty if the training was cancelled meanwhile.
         */
        Optional<PhaseWork> open(PhaseStart start);
    }
}
