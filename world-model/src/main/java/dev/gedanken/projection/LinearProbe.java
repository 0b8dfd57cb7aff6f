package dev.gedanken.projection;

import dev.gedanken.scene.Factor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;

/**
 * Reads true quantities from beliefs by a linear map, to see what a model encodes (Alain and Bengio
 * 2016).
 *
 * <p>Ridge regression (Hoerl and Kennard 1970) in its dual form, α = (XXᵀ + λI)⁻¹Y, W = Xᵀα with X
 * and Y centred, because beliefs have thousands of numbers and a set has hundreds of moments. λ is
 * chosen from a few values on held-out episodes; the quality is measured on yet other episodes.
 */
public final class LinearProbe {
    /** Of every this many episodes, one is held out to choose λ and one to measure the quality. */
    private static final int PARTS = 5;

    private static final int CHOOSING = 3;
    private static final int MEASURING = 4;

    /** Candidates for λ, as shares of the mean squared length of a centred belief. */
    private static final List<Double> RIDGES = List.of(1e-4, 1e-3, 1e-2, 1e-1, 1.0);

    private final List<Factor> factors;
    private final double[] meanBelief;
    private final double[] meanFactors;
    private final DMatrixRMaj weights;
    private final List<Double> quality;

    private LinearProbe(
            List<Factor> factors,
            double[] meanBelief,
            double[] meanFactors,
            DMatrixRMaj weights,
            List<Double> quality) {
        this.factors = factors;
        this.meanBelief = meanBelief;
        this.meanFactors = meanFactors;
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
        LinearProbe best = fit(problem, RIDGES.getFirst());
        double bestQuality = best.meanQuality(choosing);
        for (double ridge : RIDGES.subList(1, RIDGES.size())) {
            LinearProbe other = fit(problem, ridge);
            double itsQuality = other.meanQuality(choosing);
            if (itsQuality > bestQuality) {
                best = other;
                bestQuality = itsQuality;
            }
        }
        return new LinearProbe(
                best.factors,
                best.meanBelief,
                best.meanFactors,
                best.weights,
                best.qualities(measuring));
    }

    /**
     * A fitted probe as plain numbers, to be kept and read again.
     *
     * @param factors in the order of the estimates
     * @param meanBelief of the fitted beliefs
     * @param meanFactors of the fitted factors
     * @param weights {@code (numbers, factors)}, row by row
     * @param quality R² of each factor
     */
    public record Kept(
            List<Factor> factors,
            double[] meanBelief,
            double[] meanFactors,
            double[] weights,
            double[] quality) {
        public Kept {
            factors = List.copyOf(factors);
            if (meanFactors.length != factors.size()
                    || quality.length != factors.size()
                    || weights.length != meanBelief.length * factors.size()) {
                throw new IllegalArgumentException(
                        "A probe of %d factors from %d numbers has %d weights."
                                .formatted(factors.size(), meanBelief.length, weights.length));
            }
        }
    }

    /** Returns this probe as plain numbers. */
    public Kept kept() {
        return new Kept(
                factors,
                meanBelief.clone(),
                meanFactors.clone(),
                weights.getData().clone(),
                quality.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Returns the probe that was kept. */
    public static LinearProbe of(Kept kept) {
        return new LinearProbe(
                kept.factors(),
                kept.meanBelief().clone(),
                kept.meanFactors().clone(),
                DMatrixRMaj.wrap(
                        kept.meanBelief().length, kept.factors().size(), kept.weights().clone()),
                Arrays.stream(kept.quality()).boxed().toList());
    }

    private static LinearProbe fit(RidgeProblem problem, double ridge) {
        return new LinearProbe(
                problem.factors(),
                problem.meanBelief(),
                problem.meanFactors(),
                problem.solve(ridge),
                List.of());
    }

    private double meanQuality(ReferenceSet set) {
        return qualities(set).stream()
                .filter(Double::isFinite)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }

    /** Returns R² of each factor on a set; NaN if the factor does not vary. */
    private List<Double> qualities(ReferenceSet set) {
        List<double[]> read = set.points().stream().map(point -> estimate(point.vector())).toList();
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            all.add(quality(set, read, i));
        }
        return List.copyOf(all);
    }

    private static double quality(ReferenceSet set, List<double[]> read, int factor) {
        double mean =
                set.points().stream()
                        .mapToDouble(point -> point.factors().get(factor).value())
                        .average()
                        .orElse(0);
        double unexplained = 0;
        double all = 0;
        for (int i = 0; i < read.size(); i++) {
            double value = set.points().get(i).factors().get(factor).value();
            unexplained += Math.pow(value - read.get(i)[factor], 2);
            all += Math.pow(value - mean, 2);
        }
        return all == 0 ? Double.NaN : 1 - unexplained / all;
    }

    /** Returns how many numbers a belief must have. */
    public int numbers() {
        return meanBelief.length;
    }

    /** Returns the factors, in the order of the estimates. */
    public List<Factor> factors() {
        return factors;
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
        if (belief.length != meanBelief.length) {
            throw new IllegalArgumentException(
                    "A belief has %d numbers, but the probe reads %d: fit one for this model."
                            .formatted(belief.length, meanBelief.length));
        }
        double[] estimates = meanFactors.clone();
        for (int i = 0; i < belief.length; i++) {
            double centred = belief[i] - meanBelief[i];
            for (int factor = 0; factor < estimates.length; factor++) {
                estimates[factor] += centred * weights.unsafe_get(i, factor);
            }
        }
        return estimates;
    }
}
