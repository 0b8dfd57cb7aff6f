package dev.gedanken.train;

import dev.gedanken.world.BadInputException;

/** How long to train. */
public sealed interface Budget {

    /** Wall-clock time for everything from data to pack. */
    record Minutes(double minutes) implements Budget {
        public Minutes {
            if (!(minutes > 0)) {
                throw new BadInputException(
                        "Training cannot last %s minutes: give a number above 0."
                                .formatted(minutes));
            }
        }
    }

    /** A number of updates over all phases: repeatable on any machine. */
    record Steps(long steps) implements Budget {
        public Steps {
            if (steps < 2) {
                throw new BadInputException(
                        "Training cannot last %d steps: give 2 or more.".formatted(steps));
            }
        }
    }
}
