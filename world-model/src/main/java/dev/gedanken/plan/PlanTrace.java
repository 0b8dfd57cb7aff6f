package dev.gedanken.plan;

import dev.gedanken.world.Input;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A record of what a planner considered, as an immutable value.
 *
 * @param iterations in order
 * @param best the plan that was chosen: the cheapest of all candidates
 */
public record PlanTrace(List<Iteration> iterations, Candidate best) {

    public PlanTrace {
        iterations = List.copyOf(iterations);
    }

    /** Returns the rows, cheapest first; in a tie, the one drawn first. */
    static List<Integer> order(double[] costs) {
        return IntStream.range(0, costs.length)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> costs[row]))
                .toList();
    }

    /**
     * One possible plan.
     *
     * @param inputs one for each block of steps
     * @param cost according to the objective
     */
    public record Candidate(List<Input> inputs, double cost) {
        public Candidate {
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * One round of candidates.
     *
     * @param candidates cheapest first
     * @param elites how many of them determine the next round
     */
    public record Iteration(List<Candidate> candidates, int elites) {
        public Iteration {
            candidates = List.copyOf(candidates);
        }

        /** Returns an iteration of plans with their costs. */
        static Iteration of(List<List<Input>> plans, double[] costs, int elites) {
            return new Iteration(
                    order(costs).stream()
                            .map(row -> new Candidate(plans.get(row), costs[row]))
                            .toList(),
                    elites);
        }
    }
}
