package dev.gedanken.plan;

import dev.gedanken.world.InputSpace;
import dev.gedanken.world.Noise;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Plans by drawing candidates, imagining all of them as one batch, and drawing again near the best.
 * Staying idle is always a candidate, and so is the plan that was followed before. All candidates
 * of an iteration share the dynamics' noise, which is the planner's own: it cannot see the world's
 * future noise.
 *
 * @param method how a round leads to the next
 * @param settings number of candidates, iterations and steps
 */
public record SamplingPlanner(PlanMethod method, PlanSettings settings) implements PlanAlgorithm {
    @Override
    public String name() {
        return method.name();
    }

    /**
     * Plans.
     *
     * @param start the state to plan from
     * @param inputs the possible inputs
     * @param before the plan made one block earlier; its remainder starts this search (warm start)
     * @param luck the only source of noise
     * @param isCancelled checked between iterations; if true, the best plan so far is returned
     * @param <S> a state
     */
    public <S> PlanTrace plan(
            Dynamics<S> dynamics,
            Objective<S> objective,
            S start,
            InputSpace inputs,
            Optional<PlanTrace> before,
            Noise luck,
            BooleanSupplier isCancelled) {
        PlanSearch<S> search = begin(dynamics, objective, start, inputs, before, luck);
        while (!search.isDone()) {
            boolean isBetween = search.step() == 0 && search.trace().isPresent();
            if (isBetween && isCancelled.getAsBoolean()) {
                break;
            }
            search.advance();
        }
        return search.trace().orElseThrow();
    }

    /**
     * Begins to plan, to be continued step by step; see {@link #plan} for the parameters.
     *
     * @param <S> a state
     */
    public <S> PlanSearch<S> begin(
            Dynamics<S> dynamics,
            Objective<S> objective,
            S start,
            InputSpace inputs,
            Optional<PlanTrace> before,
            Noise luck) {
        return new SamplingSearch<>(this, dynamics, objective, start, inputs, before, luck);
    }
}
