package dev.gedanken.plan;

import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Imagines what plans lead to: all of them from one state, as one batch, a step at a time. Mutable.
 *
 * @param <S> a state
 */
final class CandidateRollout<S> {
    private static final int DYNAMICS_STREAM = 42;

    private final Dynamics<S> dynamics;
    private final PlanSettings settings;
    private final List<List<Input>> plans;
    private final long seed;
    private final long firstStep;
    private final S start;
    private final List<ImaginedRows<S>> steps = new ArrayList<>();
    private final Map<Integer, List<Transition<S>>> looked = new HashMap<>();

    /**
     * Begins.
     *
     * @param plans one input for each block of steps
     * @param luck all plans share noise that is made from it
     */
    CandidateRollout(
            Dynamics<S> dynamics,
            PlanSettings settings,
            S start,
            List<List<Input>> plans,
            Noise luck) {
        this.dynamics = dynamics;
        this.settings = settings;
        this.plans = List.copyOf(plans);
        // A seed of its own, because worlds draw from several streams of their seed.
        seed = (long) luck.bits(0) << Integer.SIZE | Integer.toUnsignedLong(luck.bits(1));
        firstStep = luck.step();
        this.start = start;
    }

    /** Returns how many steps were imagined. */
    int step() {
        return steps.size();
    }

    boolean isDone() {
        return steps.size() == settings.horizon();
    }

    /** Imagines one step of all plans. */
    void advance() {
        int step = steps.size();
        int block = step / settings.actionBlock();
        List<Input> taken = plans.stream().map(plan -> plan.get(block)).toList();
        Noise luck = new Noise(seed, DYNAMICS_STREAM, firstStep + step);
        steps.add(
                step == 0 ? dynamics.first(start, taken, luck) : steps.getLast().next(taken, luck));
    }

    /** Returns the transitions of a step, from 0, which are computed when it is first looked at. */
    private List<Transition<S>> transitions(int step) {
        return looked.computeIfAbsent(step, at -> steps.get(at).transitions());
    }

    /** Returns where a plan leads after each of its blocks, once all steps are imagined. */
    List<S> path(int plan) {
        List<S> path = new ArrayList<>();
        for (int last = settings.actionBlock() - 1;
                last < steps.size();
                last += settings.actionBlock()) {
            path.add(transitions(last).get(plan).state());
        }
        return path;
    }

    /** Returns the plans with their costs, after the last step. */
    PlanTrace.Iteration weighed(double[] costs) {
        return PlanTrace.Iteration.of(plans, costs, settings.elites());
    }

    /** Returns the cost of each plan, after the last step. */
    double[] costs(Objective<S> objective) {
        return objective.costs(
                new AbstractList<>() {
                    @Override
                    public List<Transition<S>> get(int step) {
                        return transitions(step);
                    }

                    @Override
                    public int size() {
                        return steps.size();
                    }
                });
    }
}
