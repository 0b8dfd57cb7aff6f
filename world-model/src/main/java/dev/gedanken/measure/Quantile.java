package dev.gedanken.measure;

/** The value below which a given share of the values lies. */
public final class Quantile {

    private Quantile() {}

    /**
     * Returns a quantile, linearly interpolated between neighbours.
     *
     * @param sorted values in ascending order, at least one
     * @param share of them that lies below, in [0, 1]
     */
    public static double of(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
