package dev.gedanken.plugin;

import dev.gedanken.plan.PlanSettings;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Input;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A plan in the making, or a finished one.
 *
 * @param node the session's moment from which it looks ahead
 * @param planner the planner's name
 * @param goal what the plan should bring about
 * @param settings the numbers of candidates, iterations and steps
 * @param step how many steps of the present iteration were imagined
 * @param isStopped whether it was stopped before its last iteration
 * @param iterations the finished ones, in order
 */
public record PlanSight(
        int node,
        String planner,
        GoalChoice goal,
        PlanSettings settings,
        int step,
        boolean isStopped,
        List<Iteration> iterations) {

    public PlanSight {
        iterations = List.copyOf(iterations);
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
    }

    /**
     * One possible plan.
     *
     * @param inputs one for each block of steps
     * @param cost according to the goal; lower is better
     * @param end the model's frame at its end; empty if the model draws none
     * @param path where it takes the thing that the goal is about, at first and after each block;
     *     empty if the goal names no place
     */
    public record Candidate(
            List<Input> inputs, double cost, Optional<Frame> end, List<Place> path) {
        public Candidate {
            inputs = List.copyOf(inputs);
            path = List.copyOf(path);
        }
    }

    /**
     * A place in the picture, as the probe reads it from a belief.
     *
     * @param x from the left, in units of which the picture is 64 wide
     * @param y from the top, in the same units
     */
    public record Place(double x, double y) {}

    /** Returns whether all iterations are finished. */
    public boolean isDone() {
        return iterations.size() == settings.iterations();
    }

    /** Returns a candidate's inputs, one for each step. */
    public List<Input> stepsOf(Candidate candidate) {
        List<Input> steps = new ArrayList<>(settings.horizon());
        candidate
                .inputs()
                .forEach(input -> steps.addAll(Collections.nCopies(settings.actionBlock(), input)));
        return List.copyOf(steps);
    }
}
