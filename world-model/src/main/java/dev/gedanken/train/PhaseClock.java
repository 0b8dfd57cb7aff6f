package dev.gedanken.train;

/** The progress of a phase: by updates, or by the clock of the whole training. */
final class PhaseClock {
    private static final double LEAST_SECONDS = 0.5;

    private final Budget budget;
    private final double share;
    private final double shareBefore;
    private final double begunSeconds;

    /**
     * Creates the clock of a phase.
     *
     * @param budget of the whole training
     * @param share the phase's share of it, in (0, 1]
     * @param shareBefore the share of earlier phases
     * @param begunSeconds when the updates began, in seconds of the whole training
     */
    PhaseClock(Budget budget, double share, double shareBefore, double begunSeconds) {
        this.budget = budget;
        this.share = share;
        this.shareBefore = shareBefore;
        this.begunSeconds = begunSeconds;
    }

    double begunSeconds() {
        return begunSeconds;
    }

    /**
     * Returns the share of the phase that is done, in [0, 1].
     *
     * @param step updates made in the phase
     * @param totalSeconds time spent in the whole training
     */
    double fraction(long step, double totalSeconds) {
        double fraction =
                switch (budget) {
                    case Budget.Steps steps -> step / stepsOf(steps);
                    case Budget.Minutes minutes -> {
                        double end = minutes.minutes() * 60 * (shareBefore + share);
                        double duration = Math.max(LEAST_SECONDS, end - begunSeconds);
                        yield (totalSeconds - begunSeconds) / duration;
                    }
                };
        return Math.clamp(fraction, 0, 1);
    }

    /**
     * Returns the total number of updates of the phase.
     *
     * @param step updates made so far
     * @param totalSeconds time spent in the whole training
     * @param perSecond updates per second
     */
    long updates(long step, double totalSeconds, double perSecond) {
        return switch (budget) {
            case Budget.Steps steps -> (long) stepsOf(steps);
            case Budget.Minutes minutes -> {
                double left = minutes.minutes() * 60 * (shareBefore + share) - totalSeconds;
                yield step + Math.round(perSecond * Math.max(0, left));
            }
        };
    }

    private double stepsOf(Budget.Steps all) {
        return Math.max(2, Math.round(all.steps() * share));
    }
}
