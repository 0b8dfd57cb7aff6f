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

    /** Returns the uniform distribution over plans of so many inputs. */
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
     * @param weights of the candidates, 0 or more, of which one at least is more
     * @param kept share of this distribution that stays, in [0, 1)
     */
    Proposal fitted(List<Candidate> candidates, double[] weights, double kept);

    /** Returns the distribution one block later: what stands first is done, the last one is open again. */
    Proposal shifted();
}
