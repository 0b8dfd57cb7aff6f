package dev.gedanken.measure;

import java.util.Arrays;

/** How well draws from a forecast agree with the observed value. */
public final class EnsembleScore {

    private EnsembleScore() {}

    /**
     * Returns the continuous ranked probability score of an ensemble's empirical distribution
     * (Gneiting and Raftery 2007, equation 21): E|X − y| − ½ E|X − X′|, in the unit of the values,
     * 0 or more, lower is better. For a single draw it is the absolute error.
     *
     * @param draws at least one
     * @param truth the observed value
     */
    public static double crps(double[] draws, double truth) {
        int n = draws.length;
        double error = 0;
        double apart = 0;
        for (double draw : draws) {
            error += Math.abs(draw - truth) / n;
            for (double other : draws) {
                apart += Math.abs(draw - other) / ((double) n * n);
            }
        }
        return error - apart / 2;
    }

    /**
     * Returns whether the observed value lies in the central region that should contain it with the
     * given probability, ends included.
     *
     * @param share the region's probability, in (0, 1)
     */
    public static boolean covers(double[] draws, double truth, double share) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        return truth >= Quantile.of(sorted, (1 - share) / 2)
                && truth <= Quantile.of(sorted, (1 + share) / 2);
    }

    /**
     * Returns the standard deviation of the draws, with n − 1 in the denominator; 0 for a single
     * one.
     */
    public static double spread(double[] draws) {
        int n = draws.length;
        double mean = Arrays.stream(draws).average().orElse(0);
        double squares = 0;
        for (double draw : draws) {
            squares += (draw - mean) * (draw - mean);
        }
        return n < 2 ? 0 : Math.sqrt(squares / (n - 1));
    }
}
