package dev.gedanken.plan;

import dev.gedanken.plan.PlanTrace.Candidate;
import dev.gedanken.world.Draws;
import dev.gedanken.world.Input;
import dev.gedanken.world.InputSpace;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Proposal for discrete inputs: one categorical distribution for each block. With a correlation, a
 * block repeats the one before it with that probability, which corresponds to coloured noise for
 * continuous inputs.
 */
final class CategoricalProposal implements Proposal {
    private final List<? extends Input> inputs;
    private final double[][] probabilities;
    private final double correlation;

    private CategoricalProposal(
            List<? extends Input> inputs, double[][] probabilities, double correlation) {
        this.inputs = inputs;
        this.probabilities = probabilities;
        this.correlation = correlation;
    }

    static CategoricalProposal over(InputSpace space, int blocks, double correlation) {
        List<? extends Input> inputs = space.enumerated();
        double[][] probabilities = new double[blocks][];
        for (int block = 0; block < blocks; block++) {
            probabilities[block] = uniform(inputs.size());
        }
        return new CategoricalProposal(inputs, probabilities, correlation);
    }

    private static double[] uniform(int count) {
        double[] uniform = new double[count];
        Arrays.fill(uniform, 1.0 / count);
        return uniform;
    }

    @Override
    public List<Input> draw(Noise luck) {
        List<Input> plan = new ArrayList<>(probabilities.length);
        for (int block = 0; block < probabilities.length; block++) {
            boolean repeats = block > 0 && luck.uniform(2 * block) < correlation;
            plan.add(
                    repeats
                            ? plan.getLast()
                            : inputs.get(
                                    Draws.index(
                                            probabilities[block], luck.uniform(2 * block + 1))));
        }
        return plan;
    }

    @Override
    public Proposal fitted(List<Candidate> candidates, double[] weights, double kept) {
        double total = Arrays.stream(weights).sum();
        double[][] fitted = new double[probabilities.length][inputs.size()];
        for (int block = 0; block < fitted.length; block++) {
            for (int i = 0; i < inputs.size(); i++) {
                fitted[block][i] = kept * probabilities[block][i];
            }
            for (int k = 0; k < candidates.size(); k++) {
                int index = inputs.indexOf(candidates.get(k).inputs().get(block));
                fitted[block][index] += (1 - kept) * weights[k] / total;
            }
        }
        return new CategoricalProposal(inputs, fitted, correlation);
    }

    @Override
    public Proposal shifted() {
        double[][] later = Arrays.copyOfRange(probabilities, 1, probabilities.length + 1);
        later[later.length - 1] = uniform(inputs.size());
        return new CategoricalProposal(inputs, later, correlation);
    }
}
