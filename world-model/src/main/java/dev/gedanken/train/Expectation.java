package dev.gedanken.train;

import dev.gedanken.world.Message;
import java.util.Optional;

/**
 * What can be expected of a phase, judged by its first updates.
 *
 * @param phase its name
 * @param updatesPerMinute measured here
 * @param updates number of updates that fit into the budget
 * @param usualUpdates number of updates of successful packs
 */
record Expectation(String phase, double updatesPerMinute, long updates, long usualUpdates) {
    /** The first updates are slow, because buffers are allocated and code is compiled. */
    private static final int WARM_UP = 3;

    private static final int JUDGED = 10;

    /** A phase of less than this share of the usual length is called too short. */
    private static final double LEAST_SHARE = 1.0 / 3;

    /** Judges a phase during its updates. */
    static final class Judge {
        private final Phase phase;
        private final PhaseClock clock;
        private int seen;
        private double warmSeconds;

        Judge(Phase phase, PhaseClock clock) {
            this.phase = phase;
            this.clock = clock;
        }

        /**
         * Records an update; after enough of them, returns the expectation.
         *
         * @param seconds time spent in the whole training
         * @param step updates made in the phase
         */
        Optional<Expectation> after(double seconds, long step) {
            seen++;
            if (seen == WARM_UP) {
                warmSeconds = seconds;
            }
            if (seen != JUDGED || phase.usualUpdates() == 0 || seconds <= warmSeconds) {
                return Optional.empty();
            }
            double perSecond = (JUDGED - WARM_UP) / (seconds - warmSeconds);
            return Optional.of(
                    new Expectation(
                            phase.name(),
                            60 * perSecond,
                            clock.updates(step, seconds, perSecond),
                            phase.usualUpdates()));
        }
    }

    /**
     * Returns the message for the user.
     *
     * @param share the phase's share of the whole budget
     */
    Message message(double share) {
        if (updates >= LEAST_SHARE * usualUpdates) {
            return Message.of(
                    "worldmodel.training.expected",
                    phase,
                    Math.round(updatesPerMinute),
                    updates,
                    usualUpdates);
        }
        return Message.of(
                "worldmodel.training.tooshort",
                phase,
                updates,
                usualUpdates,
                Math.round(Math.ceil(usualUpdates / updatesPerMinute / share)));
    }
}
