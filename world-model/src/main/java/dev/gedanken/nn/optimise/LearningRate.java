package dev.gedanken.nn.optimise;

/** A learning rate that warms up linearly and then falls along a cosine to a twentieth of its peak. */
public record LearningRate(double peak, long warmUpSteps) {
    private static final double FLOOR = 0.05;

    /**
     * Returns the rate to use.
     *
     * @param step updates made so far
     * @param progress share of the phase that is done, in [0, 1]
     */
    public double at(long step, double progress) {
        double warm = Math.min(1, (step + 1.0) / warmUpSteps);
        double cosine = 0.5 * (1 + Math.cos(Math.PI * Math.clamp(progress, 0, 1)));
        return peak * warm * (FLOOR + (1 - FLOOR) * cosine);
    }
}
