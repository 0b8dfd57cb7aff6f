package dev.gedanken.train;

import java.util.Optional;

/**
 * One phase of a training as a family describes it.
 *
 * @param name lower-case word; the same in progress, records and loss curves
 * @param share of the whole budget, whether minutes or updates; the shares of all phases add up to 1
 * @param usualUpdates how many updates packs had that turned out well; 0 while that is not known
 * @param opening prepares the phase when its turn comes
 * @param isExtra whether a model can dream without it: what comes before can be shown already
 */
public record Phase(
        String name, double share, long usualUpdates, Opening opening, boolean isExtra) {

    /** Creates a phase without which a model is not whole. */
    public Phase(String name, double share, long usualUpdates, Opening opening) {
        this(name, share, usualUpdates, opening, false);
    }

    /** Creates a phase of which it is not known how long it takes. */
    public Phase(String name, double share, Opening opening) {
        this(name, share, 0, opening);
    }

    /** Prepares a phase. */
    @FunctionalInterface
    public interface Opening {
        /**
         * Returns the phase at work, before its first update; the caller closes it. May take long. Empty if
         * the training was cancelled meanwhile.
         */
        Optional<PhaseWork> open(PhaseStart start);
    }
}
