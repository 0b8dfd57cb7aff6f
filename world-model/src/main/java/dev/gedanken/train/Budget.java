package dev.gedanken.train;

import dev.gedanken.world.BadInputException;

/** How long to train. */
public sealed interface Budget {

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
            if (steps < 2) {
                throw BadInputException.of("worldmodel.training.updates", steps);
            }
        }
    }
}
