package dev.gedanken.plan;

import dev.gedanken.plan.PlanTrace.Candidate;
import dev.gedanken.world.Input;
import dev.gedanken.world.InputSpace;
import dev.gedanken.world.LatentVectors;
import dev.gedanken.world.Noise;
import dev.gedanken.world.VectorSpace;
import java.util.List;

/** The distribution from which a planner draws candidates; immutable. */
interface Proposal {

    /** Returns the uniform distribution over plans of a given number of inputs. */
    static Proposal over(InputSpace inputs, int blocks, double correlation) {
        return switch (inputs) {
            case VectorSpace space -> GaussianProposal.over(space, blocks, correlation);
            case LatentVectors space -> GaussianProposal.over(space, blocks, correlation);
            default -> CategoricalProposal.over(inputs, blocks, correlation);
        };
    }

    /** Draws a plan. */
    List<Input> draw(Noise luck);

    /**
     * Returns the distribution that fits weighted candidates.
     *
     * @param weights of the candidates, 0 or more, at least one of them above 0
     * @param kept share of this distribution that stays, in [0, 1)
     */
    Proposal fitted(List<Candidate> candidates, double[] weights, double kept);

    /**
     * Returns the distribution one block later: the first block is dropped and the last one is
     * uniform again.
     */
    Proposal shifted();
}
