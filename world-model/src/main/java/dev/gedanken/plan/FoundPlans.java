package dev.gedanken.plan;

import dev.gedanken.plan.PlanTrace.Candidate;
import dev.gedanken.plan.PlanTrace.Iteration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What a search has found so far. It grows with the search.
 *
 * @param <S> a state
 */
public final class FoundPlans<S> {
    private final Objective<S> objective;
    private final List<Iteration> iterations = new ArrayList<>();
    private final List<List<List<S>>> paths = new ArrayList<>();
    private Optional<Candidate> best = Optional.empty();

    /**
     * Creates what has found nothing yet.
     *
     * @param objective weighs candidates
     */
    FoundPlans(Objective<S> objective) {
        this.objective = objective;
    }

    /** Weighs the candidates of an iteration, and keeps and returns it. */
    Iteration add(CandidateRollout<S> finished) {
        double[] costs = finished.costs(objective);
        Iteration iteration = finished.weighed(costs);
        Candidate cheapest = iteration.candidates().getFirst();
        iterations.add(iteration);
        paths.add(PlanTrace.order(costs).stream().map(finished::path).toList());
        if (best.isEmpty() || cheapest.cost() < best.get().cost()) {
            best = Optional.of(cheapest);
        }
        return iteration;
    }

    /** Returns the finished iterations, in order. */
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
