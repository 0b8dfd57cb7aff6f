package dev.gedanken.train;

/**
 * The clock of one phase of a training: how far it is, what its loss is, when to report and when to save.
 *
 * <p>Time spent before an interruption counts.
 */
public final class TrainingPhase {
    private static final double REPORT_SECONDS = 1;
    private static final double SAVE_SECONDS = 120;
    private static final double SMOOTHING = 0.98;

    private final String name;
    private final Budget budget;
    private final double secondsBefore;
    private final long begunNanos = System.nanoTime();
    private long step;
    private double loss = Double.NaN;
    private double lastReport = Double.NEGATIVE_INFINITY;
    private double lastSave;

    /**
     * Starts the clock.
     *
     * @param budget what this phase may take
     * @param step updates done before
     * @param secondsBefore time spent before
     */
    public TrainingPhase(String name, Budget budget, long step, double secondsBefore) {
        this.name = name;
        this.budget = budget;
        this.step = step;
        this.secondsBefore = secondsBefore;
        this.lastSave = secondsBefore;
    }

    /** Returns updates done. */
    public long step() {
        return step;
    }

    /** Returns time spent in the phase. */
    public double seconds() {
        return secondsBefore + (System.nanoTime() - begunNanos) / 1e9;
    }

    /** Returns the share that is done, in [0, 1]. */
    public double fraction() {
        double fraction =
                switch (budget) {
                    case Budget.Minutes minutes -> seconds() / 60 / minutes.minutes();
                    case Budget.Steps steps -> (double) step / steps.steps();
                };
        return Math.min(1, fraction);
    }

    /** Returns whether the budget is used up. */
    public boolean isDone() {
        return fraction() >= 1;
    }

    /**
     * Takes note of an update.
     *
     * @throws TrainingDivergedException if its loss is not finite
     */
    public void stepped(double stepLoss) {
        if (!Double.isFinite(stepLoss)) {
            throw new TrainingDivergedException(name, step);
        }
        loss = Double.isNaN(loss) ? stepLoss : SMOOTHING * loss + (1 - SMOOTHING) * stepLoss;
        step++;
    }

    /** Reports at most once a second. */
    public void report(TrainingListener listener) {
        double now = seconds();
        if (now - lastReport >= REPORT_SECONDS || isDone()) {
            lastReport = now;
            double fraction = fraction();
            double left = fraction > 0 ? now * (1 - fraction) / fraction : Double.NaN;
            listener.progress(new TrainingProgress(name, step, fraction, loss, left));
        }
    }

    /** Returns true every two minutes: time to save. */
    public boolean wantsSaving() {
        if (seconds() - lastSave < SAVE_SECONDS) {
            return false;
        }
        lastSave = seconds();
        return true;
    }
}
