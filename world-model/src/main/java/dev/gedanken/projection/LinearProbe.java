package dev.gedanken.projection;

import dev.gedanken.scene.Factor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;

/**
 * Reads true quantities from beliefs by a linear map, to see what a model encodes (Alain and Bengio
 * 2016).
 *
 * <p>Ridge regression (Hoerl and Kennard 1970) in its dual form, α = (XXᵀ + λI)⁻¹Y, W = Xᵀα with X
 * and Y centred, because beliefs have thousands of numbers and a set has hundreds of moments. λ is
 * chosen from a few values on held-out episodes, for each factor alone, because a belief may hold
 * one factor plainly and another not at all; what no λ reads better than its mean is estimated by
 * its mean. The quality is measured on yet other episodes.
 */
public final class LinearProbe {
    /** Of every this many episodes, one is held out to choose λ and one to measure the quality. */
    private static final int PARTS = 5;

    private static final int CHOOSING = 3;
    private static final int MEASURING = 4;

    /** Candidates for λ, as shares of the mean squared length of a centred belief. */
    private static final List<Double> RIDGES = List.of(1e-4, 1e-3, 1e-2, 1e-1, 1.0);

    private final ProbeTargets targets;
    private final double[] meanBelief;
    private final double[] meanTargets;
    private final DMatrixRMaj weights;
    private final List<Double> quality;

    private LinearProbe(
            ProbeTargets targets,
            double[] meanBelief,
            double[] meanTargets,
            DMatrixRMaj weights,
            List<Double> quality) {
        this.targets = targets;
        this.meanBelief = meanBelief;
        this.meanTargets = meanTargets;
        this.weights = weights;
        this.quality = quality;
    }

    /**
     * Fits a probe.
     *
     * @param set at least five episodes with some moments each
     * @throws IllegalArgumentException if there are fewer
     */
    public static LinearProbe fit(ReferenceSet set) {
        ReferenceSet fitted = set.ofEpisodes(episode -> episode % PARTS < CHOOSING);
        ReferenceSet choosing = set.ofEpisodes(episode -> episode % PARTS == CHOOSING);
        ReferenceSet measuring = set.ofEpisodes(episode -> episode % PARTS == MEASURING);
        if (fitted.points().isEmpty()
                || choosing.points().isEmpty()
                || measuring.points().isEmpty()) {
            throw new IllegalArgumentException(
                    "A probe needs %d episodes or more with moments in each.".formatted(PARTS));
        }
        RidgeProblem problem = RidgeProblem.of(fitted);
        ProbeTargets targets = problem.targets();
        DMatrixRMaj weights = new DMatrixRMaj(problem.meanBelief().length, targets.columns());
        double[] best = new double[targets.factors().size()];
        for (double ridge : RIDGES) {
            LinearProbe candidate = fit(problem, ridge);
            List<Double> qualities = candidate.qualities(choosing);
            for (int factor = 0; factor < best.length; factor++) {
                if (qualities.get(factor) > best[factor]) {
                    best[factor] = qualities.get(factor);
                    copy(candidate.weights, weights, targets.columnsOf(factor));
                }
            }
        }
        LinearProbe chosen =
                new LinearProbe(
                        targets, problem.meanBelief(), problem.meanTargets(), weights, List.of());
        return new LinearProbe(
                targets,
                problem.meanBelief(),
                problem.meanTargets(),
                weights,
                chosen.qualities(measuring));
    }

    private static void copy(DMatrixRMaj from, DMatrixRMaj to, IntStream columns) {
        columns.forEach(column -> {
            for (int row = 0; row < to.getNumRows(); row++) {
                to.unsafe_set(row, column, from.unsafe_get(row, column));
            }
        });
    }

    /**
     * A fitted probe as plain numbers, to be kept and read again.
     *
     * @param factors in the order of the estimates
     * @param meanBelief of the fitted beliefs
     * @param meanTargets of the fitted columns, see {@link ProbeTargets}
     * @param weights {@code (numbers, columns)}, row by row
     * @param quality R² of each factor
     */
    public record Kept(
            List<Factor> factors,
            double[] meanBelief,
            double[] meanTargets,
            double[] weights,
            double[] quality) {
        public Kept {
            factors = List.copyOf(factors);
            int columns = new ProbeTargets(factors).columns();
            if (meanTargets.length != columns
                    || quality.length != factors.size()
                    || weights.length != meanBelief.length * columns) {
                throw new IllegalArgumentException(
                        "A probe of %d factors from %d numbers has %d weights."
                                .formatted(factors.size(), meanBelief.length, weights.length));
            }
        }
    }

    /** Returns this probe as plain numbers. */
    public Kept kept() {
        return new Kept(
                targets.factors(),
                meanBelief.clone(),
                meanTargets.clone(),
                weights.getData().clone(),
                quality.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Returns the probe that was kept. */
    public static LinearProbe of(Kept kept) {
        ProbeTargets targets = new ProbeTargets(kept.factors());
        return new LinearProbe(
                targets,
                kept.meanBelief().clone(),
                kept.meanTargets().clone(),
                DMatrixRMaj.wrap(
                        kept.meanBelief().length, targets.columns(), kept.weights().clone()),
                Arrays.stream(kept.quality()).boxed().toList());
    }

    private static LinearProbe fit(RidgeProblem problem, double ridge) {
        return new LinearProbe(
                problem.targets(),
                problem.meanBelief(),
                problem.meanTargets(),
                problem.solve(ridge),
                List.of());
    }

    /** Returns R² of each factor on a set; NaN if the factor does not vary. */
    private List<Double> qualities(ReferenceSet set) {
        List<double[]> truth =
                set.points().stream().map(point -> targets.columns(point.factors())).toList();
        List<double[]> read = set.points().stream().map(point -> columns(point.vector())).toList();
        return IntStream.range(0, targets.factors().size())
                .mapToObj(factor -> targets.explained(factor, truth, read).orElse(Double.NaN))
                .toList();
    }

    /** Returns the usual value of each factor: the estimate from the mean of the fitted beliefs. */
    public double[] usual() {
        return targets.values(meanTargets);
    }

    /** Returns how many numbers a belief must have. */
    public int numbers() {
        return meanBelief.length;
    }

    /** Returns the factors, in the order of the estimates. */
    public List<Factor> factors() {
        return targets.factors();
    }

    /** Returns R² of each factor on held-out episodes; NaN if it did not vary. */
    public List<Double> quality() {
        return quality;
    }

    /**
     * Returns the estimate of each factor from a belief, in the factor's unit.
     *
     * @param belief as a {@link BeliefVector}
     * @throws IllegalArgumentException if it has a different length than the fitted ones
     */
    public double[] estimate(float[] belief) {
        return targets.values(columns(belief));
    }

    /**
     * Returns the estimate of each column of {@link ProbeTargets}.
     *
     * @param belief as in {@link #estimate}
     */
    public double[] columns(float[] belief) {
        if (belief.length != meanBelief.length) {
            throw new IllegalArgumentException(
                    "A belief has %d numbers, but the probe reads %d: fit one for this model."
                            .formatted(belief.length, meanBelief.length));
        }
        double[] columns = meanTargets.clone();
        for (int i = 0; i < belief.length; i++) {
            double centred = belief[i] - meanBelief[i];
            for (int column = 0; column < columns.length; column++) {
                columns[column] += centred * weights.unsafe_get(i, column);
            }
        }
        return columns;
    }
}
