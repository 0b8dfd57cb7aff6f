package dev.gedanken.train;

import dev.gedanken.world.BadInputException;

/** How long to train. */
public sealed interface Budget {
    /** The fewest updates of a training. */
    long FEWEST_STEPS = 2;

    /**
     * Returns a part of this budget, at least the smallest there is.
     *
     * @param share of it, in (0, 1]
     */
    default Budget share(double share) {
        return switch (this) {
            case Minutes all -> new Minutes(all.minutes() * share);
            case Steps all -> new Steps(Math.max(FEWEST_STEPS, Math.round(all.steps() * share)));
        };
    }

    /** Wall-clock time for everything from data to pack. */
    record Minutes(double minutes) implements Budget {
        public Minutes {
            if (!(minutes > 0)) {
                throw BadInputException.of("worldmodel.training.minutes", minutes);
            }
        }
    }

    /** A number of updates over all phases, repeatable on any machine. */
    record Steps(long steps) implements Budget {
        public Steps {
            if (steps < FEWEST_STEPS) {
                throw BadInputException.of("worldmodel.training.updates", steps);
            }
        }
    }
}
