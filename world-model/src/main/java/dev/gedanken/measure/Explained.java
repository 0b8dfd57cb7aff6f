package dev.gedanken.measure;

import java.util.OptionalDouble;

/** How much of the variance an estimate explains. */
public final class Explained {

    private Explained() {}

    /**
     * Returns the coefficient of determination R² = 1 − Σ(y − ŷ)² / Σ(y − ȳ)²: 1 is perfect, 0 is
     * as good as the mean, less is worse; empty if the truth does not vary.
     *
     * @param truth y, at least one
     * @param estimate ŷ, as many
     */
    public static OptionalDouble share(double[] truth, double[] estimate) {
        double mean = 0;
        for (double value : truth) {
            mean += value / truth.length;
        }
        double left = 0;
        double all = 0;
        for (int i = 0; i < truth.length; i++) {
            left += (truth[i] - estimate[i]) * (truth[i] - estimate[i]);
            all += (truth[i] - mean) * (truth[i] - mean);
        }
        return all <= 1e-12 * (1 + mean * mean)
                ? OptionalDouble.empty()
                : OptionalDouble.of(1 - left / all);
    }
}
