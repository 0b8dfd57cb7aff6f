package dev.gedanken.projection;

import dev.gedanken.measure.Explained;
import dev.gedanken.scene.Factor;
import dev.gedanken.scene.FactorValue;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * What a probe of some factors is fitted to: a column for each factor, and two for a direction, its
 * cosine and its sine, because −π and π are the same direction.
 *
 * @param factors in the order of their columns
 */
public record ProbeTargets(List<Factor> factors) {

    public ProbeTargets {
        factors = List.copyOf(factors);
    }

    /** Returns the targets of a moment's factors. */
    public static ProbeTargets ofValues(List<FactorValue> values) {
        return new ProbeTargets(values.stream().map(FactorValue::factor).toList());
    }

    /** Returns how many columns there are. */
    public int columns() {
        return factors.stream().mapToInt(ProbeTargets::columnsOf).sum();
    }

    private static int columnsOf(Factor factor) {
        return factor.isAngle() ? 2 : 1;
    }

    /** Returns the first column of a factor, which is given by its place. */
    public int column(int factor) {
        return factors.subList(0, factor).stream().mapToInt(ProbeTargets::columnsOf).sum();
    }

    /** Returns the columns of values, which are given in the order of the factors. */
    public double[] columns(List<FactorValue> values) {
        double[] columns = new double[columns()];
        int at = 0;
        for (int i = 0; i < factors.size(); i++) {
            double value = values.get(i).value();
            if (factors.get(i).isAngle()) {
                columns[at++] = Math.cos(value);
                columns[at++] = Math.sin(value);
            } else {
                columns[at++] = value;
            }
        }
        return columns;
    }

    /** Returns the value of each factor, in its unit, from estimated columns. */
    public double[] values(double[] columns) {
        double[] values = new double[factors.size()];
        int at = 0;
        for (int i = 0; i < values.length; i++) {
            if (factors.get(i).isAngle()) {
                values[i] = Math.atan2(columns[at + 1], columns[at]);
                at += 2;
            } else {
                values[i] = columns[at++];
            }
        }
        return values;
    }

    /**
     * Returns R² of a factor, of which a direction is a point on the unit circle; empty if it does
     * not vary.
     *
     * @param factor its place
     * @param truth a row of columns for each moment, at least one
     * @param estimate as many
     */
    public OptionalDouble explained(int factor, List<double[]> truth, List<double[]> estimate) {
        return Explained.share(part(factor, truth), part(factor, estimate));
    }

    /** Returns the columns of a factor, which is given by its place. */
    IntStream columnsOf(int factor) {
        int from = column(factor);
        return IntStream.range(from, from + columnsOf(factors.get(factor)));
    }

    private List<double[]> part(int factor, List<double[]> rows) {
        int from = column(factor);
        int to = from + columnsOf(factors.get(factor));
        return rows.stream().map(row -> Arrays.copyOfRange(row, from, to)).toList();
    }
}
