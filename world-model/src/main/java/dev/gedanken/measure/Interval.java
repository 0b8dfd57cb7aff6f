package dev.gedanken.measure;

import dev.gedanken.world.Noise;
import java.util.Arrays;

/**
 * A 95 % confidence interval of a measured quantity.
 *
 * @param low its lower end
 * @param high its upper end
 */
public record Interval(double low, double high) {
    private static final double NORMAL_975 = 1.959963984540054;
    private static final double TAIL = 0.025;
    private static final int RESAMPLES = 2000;
    private static final int BOOTSTRAP_STREAM = 811;

    /**
     * Returns the interval of a proportion (Wilson 1927, equation 5, without continuity
     * correction).
     *
     * @param successes how often it happened
     * @param tries how often it could, at least 1
     */
    public static Interval ofShare(int successes, int tries) {
        double share = (double) successes / tries;
        double square = NORMAL_975 * NORMAL_975;
        double centre = (share + square / (2 * tries)) / (1 + square / tries);
        double half =
                NORMAL_975
                        / (1 + square / tries)
                        * Math.sqrt(share * (1 - share) / tries + square / (4.0 * tries * tries));
        return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
    }

    /**
     * Returns the interval of the mean of values by the percentile bootstrap (Efron 1979) with 2,000 resamples; the
     * same values and seed give the same interval.
     *
     * @param values at least one
     * @param seed of the resampling
     */
    public static Interval ofMean(double[] values, long seed) {
        double[] means = new double[RESAMPLES];
        for (int resample = 0; resample < RESAMPLES; resample++) {
            Noise noise = new Noise(seed, BOOTSTRAP_STREAM, resample);
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += values[noise.below(i, values.length)];
            }
            means[resample] = sum / values.length;
        }
        Arrays.sort(means);
        return new Interval(Quantile.of(means, TAIL), Quantile.of(means, 1 - TAIL));
    }
}
