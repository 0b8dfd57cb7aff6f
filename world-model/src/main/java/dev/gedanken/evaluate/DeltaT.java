package dev.gedanken.evaluate;

/**
 * The mean of paired differences with its 95 % interval (normal approximation).
 *
 * @param mean of the differences
 * @param low lower end of the interval
 * @param high upper end
 */
record DeltaT(double mean, double low, double high) {
    private static final double NORMAL_975 = 1.959964;

    /** Computes it; a single difference has an interval of width 0. */
    static DeltaT of(double[] differences) {
        int n = differences.length;
        double mean = 0;
        for (double difference : differences) {
            mean += difference / n;
        }
        double squares = 0;
        for (double difference : differences) {
            squares += (difference - mean) * (difference - mean);
        }
        double error = n > 1 ? Math.sqrt(squares / (n - 1) / n) : 0;
        return new DeltaT(mean, mean - NORMAL_975 * error, mean + NORMAL_975 * error);
    }
}
