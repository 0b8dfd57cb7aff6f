package dev.gedanken.measure;

import java.util.Arrays;
import java.util.List;
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
        return share(points(truth), points(estimate));
    }

    private static List<double[]> points(double[] values) {
        return Arrays.stream(values).mapToObj(value -> new double[] {value}).toList();
    }

    /**
     * Returns the same for points of several numbers, with squared distances in place of squared
     * differences; empty if the truth does not vary.
     *
     * @param truth y, at least one, all of the same length
     * @param estimate ŷ, as many
     */
    public static OptionalDouble share(List<double[]> truth, List<double[]> estimate) {
        double left = 0;
        double all = 0;
        double scale = 0;
        for (int column = 0; column < truth.getFirst().length; column++) {
            double mean = 0;
            for (double[] row : truth) {
                mean += row[column] / truth.size();
            }
            for (int i = 0; i < truth.size(); i++) {
                double value = truth.get(i)[column];
                double error = value - estimate.get(i)[column];
                left += error * error;
                all += (value - mean) * (value - mean);
            }
            scale += mean * mean;
        }
        return all <= 1e-12 * (1 + scale)
                ? OptionalDouble.empty()
                : OptionalDouble.of(1 - left / all);
    }
}
