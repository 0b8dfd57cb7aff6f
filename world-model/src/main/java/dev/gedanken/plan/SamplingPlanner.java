package dev.gedanken.plan;

import dev.gedanken.plan.PlanTrace.Candidate;
import dev.gedanken.plan.PlanTrace.Iteration;
import dev.gedanken.world.Input;
import dev.gedanken.world.InputSpace;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
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
public record SamplingPlanner(PlanMethod method, PlanSettings settings) {
    private static final int DRAW_STREAM = 41;
    private static final int DYNAMICS_STREAM = 42;

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
        Proposal proposal = Proposal.over(inputs, settings.blocks(), method.correlation());
        List<List<Input>> given = new ArrayList<>();
        given.add(Collections.nCopies(settings.blocks(), inputs.idle()));
        before.ifPresent(earlier -> given.add(rest(earlier.best().inputs(), inputs.idle())));
        List<Iteration> iterations = new ArrayList<>();
        Optional<Candidate> best = Optional.empty();
        for (int i = 0; i < settings.iterations(); i++) {
            if (i > 0 && isCancelled.getAsBoolean()) {
                break;
            }
            List<List<Input>> plans = new ArrayList<>(given);
            long round = luck.step() * settings.iterations() + i;
            while (plans.size() < settings.numSamples()) {
                long number = round * settings.numSamples() + plans.size();
                plans.add(proposal.draw(new Noise(luck.seed(), DRAW_STREAM, number)));
            }
            double[] costs = costs(dynamics, objective, start, plans, luck);
            List<Candidate> sorted = sorted(plans, costs);
            iterations.add(new Iteration(sorted, settings.elites()));
            if (best.isEmpty() || sorted.getFirst().cost() < best.get().cost()) {
                best = Optional.of(sorted.getFirst());
            }
            proposal = method.next(proposal, sorted, settings.elites());
            given.clear();
            sorted.stream()
                    .limit(method.reused(settings.elites()))
                    .forEach(elite -> given.add(elite.inputs()));
        }
        return new PlanTrace(iterations, best.orElseThrow());
    }

    private static List<Input> rest(List<Input> plan, Input idle) {
        List<Input> rest = new ArrayList<>(plan.subList(1, plan.size()));
        rest.add(idle);
        return rest;
    }

    /** Cheapest first; in a tie, the one drawn first. */
    private static List<Candidate> sorted(List<List<Input>> plans, double[] costs) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < costs.length; i++) {
            candidates.add(new Candidate(plans.get(i), costs[i]));
        }
        candidates.sort(Comparator.comparingDouble(Candidate::cost));
        return candidates;
    }

    private <S> double[] costs(
            Dynamics<S> dynamics,
            Objective<S> objective,
            S start,
            List<List<Input>> plans,
            Noise luck) {
        List<S> states = Collections.nCopies(plans.size(), start);
        List<List<Transition<S>>> steps = new ArrayList<>(settings.horizon());
        // A seed of its own, because worlds draw from several streams of their seed.
        long seed = (long) luck.bits(0) << Integer.SIZE | Integer.toUnsignedLong(luck.bits(1));
        for (int step = 0; step < settings.horizon(); step++) {
            int block = step / settings.actionBlock();
            List<Input> taken = plans.stream().map(plan -> plan.get(block)).toList();
            Noise own = new Noise(seed, DYNAMICS_STREAM, luck.step() + step);
            List<Transition<S>> next = dynamics.step(states, taken, own);
            steps.add(next);
            states = next.stream().map(Transition::state).toList();
        }
        return objective.costs(steps);
    }
}
