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
import org.jspecify.annotations.Nullable;

/**
 * A plan in the making: imagines one step of all candidates at a time, so that it can be watched
 * and stopped.
 *
 * @param <S> a state
 */
public final class PlanSearch<S> {
    private static final int DRAW_STREAM = 41;

    private final PlanMethod method;
    private final PlanSettings settings;
    private final Dynamics<S> dynamics;
    private final Objective<S> objective;
    private final S start;
    private final Noise luck;
    private final List<List<Input>> given = new ArrayList<>();
    private final List<Iteration> iterations = new ArrayList<>();
    private final List<List<List<S>>> paths = new ArrayList<>();
    private Proposal proposal;
    private Optional<Candidate> best = Optional.empty();
    private @Nullable CandidateRollout<S> candidates;

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
        return candidates == null ? 0 : candidates.step();
    }

    /**
     * Imagines one step of all candidates as one batch; the last step of an iteration also weighs
     * them and leads to the next iteration. Does nothing when all iterations are finished.
     */
    public void advance() {
        if (isDone()) {
            return;
        }
        CandidateRollout<S> present = candidates;
        if (present == null) {
            present = new CandidateRollout<>(dynamics, settings, start, drawn(), luck);
        }
        present.advance();
        candidates = present;
        if (present.isDone()) {
            finish(present);
            candidates = null;
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

    private void finish(CandidateRollout<S> finished) {
        double[] costs = finished.costs(objective);
        Iteration iteration = finished.weighed(costs);
        List<Candidate> sorted = iteration.candidates();
        iterations.add(iteration);
        paths.add(PlanTrace.order(costs).stream().map(finished::path).toList());
        if (best.isEmpty() || sorted.getFirst().cost() < best.get().cost()) {
            best = Optional.of(sorted.getFirst());
        }
        proposal = method.next(proposal, sorted, settings.elites());
        given.clear();
        sorted.stream()
                .limit(method.reused(settings.elites()))
                .forEach(elite -> given.add(elite.inputs()));
    }

    /** Returns the finished iterations, in order; they grow with the search. */
    public List<Iteration> iterations() {
        return Collections.unmodifiableList(iterations);
    }

    /** Returns the finished iterations and the best plan so far; empty before the first one. */
    public Optional<PlanTrace> trace() {
        return best.map(plan -> new PlanTrace(iterations, plan));
    }

    /**
     * Returns where the candidates of a finished iteration were after each of their blocks, in
     * their order.
     *
     * @param iteration from 0
     */
    public List<List<S>> paths(int iteration) {
        return paths.get(iteration);
    }

    /**
     * Returns where the candidates of a finished iteration ended, in their order.
     *
     * @param iteration from 0
     */
    public List<S> ends(int iteration) {
        return paths.get(iteration).stream().map(List::getLast).toList();
    }
}
