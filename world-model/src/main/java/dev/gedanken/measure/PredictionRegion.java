package dev.gedanken.measure;

import java.util.List;

/**
 * The region of the plane that should contain the next draw with a given probability, if draws are
 * normal: an ellipse around their mean by Hotelling's T² (Anderson 2003, section 5.3).
 *
 * @param x mean of the first number
 * @param y mean of the second number
 * @param xx variance of the first, with n − 1 in the denominator, plus that of the resolution
 * @param yy variance of the second
 * @param xy their covariance
 * @param draws how many, more than two
 */
public record PredictionRegion(double x, double y, double xx, double yy, double xy, int draws) {
    private static final int DIMENSIONS = 2;

    /**
     * Returns the region of some draws.
     *
     * @param points three or more pairs
     * @param resolution standard deviation below which places cannot be told apart, greater than 0:
     *     it keeps the region of equal draws from being a point
     */
    public static PredictionRegion of(List<double[]> points, double resolution) {
        int n = points.size();
        if (n <= DIMENSIONS) {
            throw new IllegalArgumentException("A region takes three or more draws, not " + n);
        }
        double x = points.stream().mapToDouble(point -> point[0]).average().orElseThrow();
        double y = points.stream().mapToDouble(point -> point[1]).average().orElseThrow();
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (double[] point : points) {
            xx += (point[0] - x) * (point[0] - x) / (n - 1);
            yy += (point[1] - y) * (point[1] - y) / (n - 1);
            xy += (point[0] - x) * (point[1] - y) / (n - 1);
        }
        double floor = resolution * resolution;
        return new PredictionRegion(x, y, xx + floor, yy + floor, xy, n);
    }

    /**
     * Returns whether a point lies in the region.
     *
     * @param share the region's probability, in (0, 1)
     */
    public boolean covers(double atX, double atY, double share) {
        double dx = atX - x;
        double dy = atY - y;
        double squared = (yy * dx * dx - 2 * xy * dx * dy + xx * dy * dy) / (xx * yy - xy * xy);
        int rest = draws - DIMENSIONS;
        double bound =
                (draws + 1.0) / draws * DIMENSIONS * (draws - 1) / rest * quantile(share, rest);
        return squared <= bound;
    }

    /** Returns the quantile of the F distribution with 2 and m degrees of freedom, in closed form. */
    private static double quantile(double share, int m) {
        return m / 2.0 * (Math.pow(1 - share, -2.0 / m) - 1);
    }

    /** Returns the distance of the mean from a point. */
    public double distance(double atX, double atY) {
        return Math.hypot(atX - x, atY - y);
    }

    /** Returns the root of the mean variance: the width in one direction. */
    public double width() {
        return Math.sqrt((xx + yy) / 2);
    }
}
