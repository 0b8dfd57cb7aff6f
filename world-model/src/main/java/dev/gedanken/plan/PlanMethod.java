package dev.gedanken.plan;

import dev.gedanken.plan.PlanTrace.Candidate;
import java.util.Arrays;
import java.util.List;

/** How a round of candidates becomes the distribution for the next one. */
public sealed interface PlanMethod {

    /** Returns the name used on the command line, a lower-case word. */
    String name();

    /** Returns the correlation of neighbouring inputs of a candidate, in [0, 1). */
    default double correlation() {
        return 0;
    }

    /** Returns how many elites go unchanged into the next round. */
    default int reused(int elites) {
        return 0;
    }

    /**
     * Returns the distribution for the next round.
     *
     * @param sorted candidates, cheapest first
     */
    Proposal next(Proposal present, List<Candidate> sorted, int elites);

    /**
     * Random shooting: always draws from the uniform distribution (Nagabandi et al. 2018, equation
     * 4).
     */
    record Shooting() implements PlanMethod {
        @Override
        public String name() {
            return "shooting";
        }

        @Override
        public Proposal next(Proposal present, List<Candidate> sorted, int elites) {
            return present;
        }
    }

    /**
     * The cross-entropy method (Rubinstein 1999): the next distribution fits the elites.
     *
     * @param smoothing share of the distribution that stays
     */
    record CrossEntropy(double smoothing) implements PlanMethod {
        @Override
        public String name() {
            return "cem";
        }

        @Override
        public Proposal next(Proposal present, List<Candidate> sorted, int elites) {
            return ofElites(present, sorted, elites, smoothing);
        }
    }

    /**
     * iCEM (Pinneri et al. 2020, algorithm 1): candidates whose inputs are correlated in time, and
     * elites that stay candidates.
     *
     * @param smoothing share of the distribution that stays
     * @param correlation of neighbouring inputs
     * @param reusedShare share of the elites that stay
     */
    record ImprovedCrossEntropy(double smoothing, double correlation, double reusedShare)
            implements PlanMethod {
        @Override
        public String name() {
            return "icem";
        }

        @Override
        public int reused(int elites) {
            return (int) Math.ceil(reusedShare * elites);
        }

        @Override
        public Proposal next(Proposal present, List<Candidate> sorted, int elites) {
            return ofElites(present, sorted, elites, smoothing);
        }
    }

    /**
     * Model predictive path integral (Williams et al. 2017, equation 27): all candidates count,
     * weighted by exp(−cost / λ). Costs are first divided by their spread, so that one λ suits all
     * objectives.
     *
     * @param lambda temperature λ
     */
    record PathIntegral(double lambda) implements PlanMethod {
        @Override
        public String name() {
            return "mppi";
        }

        @Override
        public Proposal next(Proposal present, List<Candidate> sorted, int elites) {
            double least = sorted.getFirst().cost();
            double spread = Math.max(1e-9, sorted.get(sorted.size() / 2).cost() - least);
            double[] weights =
                    sorted.stream()
                            .mapToDouble(each -> Math.exp(-(each.cost() - least) / spread / lambda))
                            .toArray();
            return present.fitted(sorted, weights, 0);
        }
    }

    private static Proposal ofElites(
            Proposal present, List<Candidate> sorted, int elites, double smoothing) {
        List<Candidate> best = sorted.subList(0, Math.min(elites, sorted.size()));
        double[] weights = new double[best.size()];
        Arrays.fill(weights, 1);
        return present.fitted(best, weights, smoothing);
    }
}
