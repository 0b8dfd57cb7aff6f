package dev.gedanken.plan;

import dev.gedanken.plan.PlanTrace.Candidate;
import dev.gedanken.plan.PlanTrace.Iteration;
import dev.gedanken.world.Input;
import dev.gedanken.world.InputSpace;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A plan in the making: imagines one step of all candidates at a time, so that it can be watched
 * and stopped.
 *
 * @param <S> a state
 */
public final class PlanSearch<S> {
    private static final int DRAW_STREAM = 41;
    private static final int DYNAMICS_STREAM = 42;

    private final PlanMethod method;
    private final PlanSettings settings;
    private final Dynamics<S> dynamics;
    private final Objective<S> objective;
    private final S start;
    private final Noise luck;
    private final long dynamicsSeed;
    private final List<List<Input>> given = new ArrayList<>();
    private final List<Iteration> iterations = new ArrayList<>();
    private final List<List<S>> ends = new ArrayList<>();
    private Proposal proposal;
    private Optional<Candidate> best = Optional.empty();
    private List<List<Input>> plans = List.of();
    private final List<List<Transition<S>>> steps = new ArrayList<>();

    PlanSearch(
            SamplingPlanner planner,
            Dynamics<S> dynamics,
            Objective<S> objective,
            S start,
            InputSpace inputs,
            Optional<PlanTrace> before,
            Noise luck) {
        this.method = planner.method();
        this.settings = planner.settings();
        this.dynamics = dynamics;
        this.objective = objective;
        this.start = start;
        this.luck = luck;
        // A seed of its own, because worlds draw from several streams of their seed.
        dynamicsSeed = (long) luck.bits(0) << Integer.SIZE | Integer.toUnsignedLong(luck.bits(1));
        proposal = Proposal.over(inputs, settings.blocks(), method.correlation());
        given.add(Collections.nCopies(settings.blocks(), inputs.idle()));
        before.ifPresent(earlier -> given.add(rest(earlier.best().inputs(), inputs.idle())));
    }

    private static List<Input> rest(List<Input> plan, Input idle) {
        List<Input> rest = new ArrayList<>(plan.subList(1, plan.size()));
        rest.add(idle);
        return rest;
    }

    /** Returns the numbers of candidates, iterations and steps. */
    public PlanSettings settings() {
        return settings;
    }

    /** Returns whether all iterations are finished. */
    public boolean isDone() {
        return iterations.size() == settings.iterations();
    }

    /** Returns how many steps of the present iteration were imagined. */
    public int step() {
        return steps.size();
    }

    /**
     * Imagines one step of all candidates as one batch; the last step of an iteration also weighs
     * them and leads to the next iteration. Does nothing when all iterations are finished.
     */
    public void advance() {
        if (isDone()) {
            return;
        }
        if (steps.isEmpty()) {
            plans = drawn();
        }
        int step = steps.size();
        int block = step / settings.actionBlock();
        List<S> states =
                step == 0 ? Collections.nCopies(plans.size(), start) : states(steps.getLast());
        List<Input> taken = plans.stream().map(plan -> plan.get(block)).toList();
        steps.add(
                dynamics.step(
                        states,
                        taken,
                        new Noise(dynamicsSeed, DYNAMICS_STREAM, luck.step() + step)));
        if (steps.size() == settings.horizon()) {
            finishIteration();
        }
    }

    private List<List<Input>> drawn() {
        List<List<Input>> drawn = new ArrayList<>(given);
        long round = luck.step() * settings.iterations() + iterations.size();
        while (drawn.size() < settings.numSamples()) {
            long number = round * settings.numSamples() + drawn.size();
            drawn.add(proposal.draw(new Noise(luck.seed(), DRAW_STREAM, number)));
        }
        return drawn;
    }

    private void finishIteration() {
        double[] costs = objective.costs(steps);
        List<S> last = states(steps.getLast());
        Iteration iteration = Iteration.of(plans, costs, settings.elites());
        List<Candidate> sorted = iteration.candidates();
        iterations.add(iteration);
        ends.add(PlanTrace.order(costs).stream().map(last::get).toList());
        if (best.isEmpty() || sorted.getFirst().cost() < best.get().cost()) {
            best = Optional.of(sorted.getFirst());
        }
        proposal = method.next(proposal, sorted, settings.elites());
        given.clear();
        sorted.stream()
                .limit(method.reused(settings.elites()))
                .forEach(elite -> given.add(elite.inputs()));
        steps.clear();
    }

    private static <S> List<S> states(List<Transition<S>> step) {
        return step.stream().map(Transition::state).toList();
    }

    /** Returns the finished iterations and the best plan so far; empty before the first one. */
    public Optional<PlanTrace> trace() {
        return best.map(plan -> new PlanTrace(iterations, plan));
    }

    /**
     * Returns where the candidates of a finished iteration ended, in their order.
     *
     * @param iteration from 0
     */
    public List<S> ends(int iteration) {
        return ends.get(iteration);
    }
}
