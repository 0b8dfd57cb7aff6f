package dev.gedanken.plan;

import dev.gedanken.plan.PlanTrace.Candidate;
import dev.gedanken.world.ActionVector;
import dev.gedanken.world.Input;
import dev.gedanken.world.LatentAction;
import dev.gedanken.world.LatentVectors;
import dev.gedanken.world.Noise;
import dev.gedanken.world.VectorSpace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Proposal for continuous inputs: one normal distribution for each number of each block, truncated
 * to the number's range. With a correlation ρ, the noise of neighbouring blocks is correlated: εₜ =
 * ρ εₜ₋₁ + √(1 − ρ²) ξₜ.
 */
final class GaussianProposal implements Proposal {
    /** Initial standard deviation, as a share of the range. */
    private static final double FIRST_DEVIATION = 0.5;

    /** Lowest standard deviation, as a share of the range. */
    private static final double LEAST_DEVIATION = 0.02;

    private final Range range;
    private final double[][] means;
    private final double[][] deviations;
    private final double correlation;

    /** The ranges of an input's numbers, and how an input is made from them. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Range(
            double[] low,
            double[] high,
            double[] rest,
            Function<List<Float>, Input> input,
            Function<Input, List<Float>> values) {}

    private GaussianProposal(
            Range range, double[][] means, double[][] deviations, double correlation) {
        this.range = range;
        this.means = means;
        this.deviations = deviations;
        this.correlation = correlation;
    }

    static GaussianProposal over(VectorSpace space, int blocks, double correlation) {
        var components = space.components();
        return first(
                new Range(
                        components.stream().mapToDouble(c -> c.low()).toArray(),
                        components.stream().mapToDouble(c -> c.high()).toArray(),
                        components.stream().mapToDouble(c -> c.rest()).toArray(),
                        ActionVector::new,
                        input -> ((ActionVector) input).values()),
                blocks,
                correlation);
    }

    static GaussianProposal over(LatentVectors space, int blocks, double correlation) {
        double[] high = new double[space.size()];
        Arrays.fill(high, space.bound());
        return first(
                new Range(
                        Arrays.stream(high).map(bound -> -bound).toArray(),
                        high,
                        new double[space.size()],
                        LatentAction.Vector::new,
                        input -> ((LatentAction.Vector) input).values()),
                blocks,
                correlation);
    }

    private static GaussianProposal first(Range range, int blocks, double correlation) {
        double[][] means = new double[blocks][];
        double[][] deviations = new double[blocks][];
        for (int block = 0; block < blocks; block++) {
            means[block] = range.rest().clone();
            deviations[block] = deviations(range, FIRST_DEVIATION);
        }
        return new GaussianProposal(range, means, deviations, correlation);
    }

    private static double[] deviations(Range range, double share) {
        double[] deviations = new double[range.low().length];
        for (int i = 0; i < deviations.length; i++) {
            deviations[i] = share * (range.high()[i] - range.low()[i]);
        }
        return deviations;
    }

    @Override
    public List<Input> draw(Noise luck) {
        int numbers = range.low().length;
        double[] noise = new double[numbers];
        List<Input> plan = new ArrayList<>(means.length);
        for (int block = 0; block < means.length; block++) {
            List<Float> values = new ArrayList<>(numbers);
            for (int i = 0; i < numbers; i++) {
                double fresh = luck.normal(block * numbers + i);
                noise[i] =
                        block == 0
                                ? fresh
                                : correlation * noise[i]
                                        + Math.sqrt(1 - correlation * correlation) * fresh;
                double value = means[block][i] + deviations[block][i] * noise[i];
                values.add((float) Math.clamp(value, range.low()[i], range.high()[i]));
            }
            plan.add(range.input().apply(values));
        }
        return plan;
    }

    @Override
    public Proposal fitted(List<Candidate> candidates, double[] weights, double kept) {
        int numbers = range.low().length;
        double total = Arrays.stream(weights).sum();
        double[][] newMeans = new double[means.length][numbers];
        double[][] newDeviations = new double[means.length][numbers];
        double[] least = deviations(range, LEAST_DEVIATION);
        for (int block = 0; block < means.length; block++) {
            for (int i = 0; i < numbers; i++) {
                double mean = 0;
                double square = 0;
                for (int k = 0; k < candidates.size(); k++) {
                    double value =
                            range.values().apply(candidates.get(k).inputs().get(block)).get(i);
                    mean += weights[k] / total * value;
                    square += weights[k] / total * value * value;
                }
                double deviation = Math.sqrt(Math.max(0, square - mean * mean));
                newMeans[block][i] = kept * means[block][i] + (1 - kept) * mean;
                newDeviations[block][i] =
                        Math.max(least[i], kept * deviations[block][i] + (1 - kept) * deviation);
            }
        }
        return new GaussianProposal(range, newMeans, newDeviations, correlation);
    }

    @Override
    public Proposal shifted() {
        double[][] laterMeans = Arrays.copyOfRange(means, 1, means.length + 1);
        double[][] laterDeviations = Arrays.copyOfRange(deviations, 1, means.length + 1);
        laterMeans[means.length - 1] = range.rest().clone();
        laterDeviations[means.length - 1] = deviations(range, FIRST_DEVIATION);
        return new GaussianProposal(range, laterMeans, laterDeviations, correlation);
    }
}
