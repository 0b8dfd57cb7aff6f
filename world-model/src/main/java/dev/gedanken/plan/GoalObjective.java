package dev.gedanken.plan;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Come close to a goal and stay there: the mean distance over the steps, and that of the end so many times (a dense
 * cost with a terminal weight, as planners in latent space use it; Maes et al. 2026).
 *
 * @param distance from the goal, 0 or more
 * @param reached distance from which on the goal counts as reached: later steps of that row cost nothing
 * @param terminalWeight how much the end counts
 * @param <S> a state
 */
public record GoalObjective<S>(ToDoubleFunction<S> distance, double reached, double terminalWeight)
        implements Objective<S> {

    @Override
    public double[] costs(List<List<Transition<S>>> steps) {
        int rows = steps.getFirst().size();
        double[] costs = new double[rows];
        for (int row = 0; row < rows; row++) {
            costs[row] = cost(steps, row);
        }
        return costs;
    }

    private double cost(List<List<Transition<S>>> steps, int row) {
        double sum = 0;
        double last = 0;
        for (List<Transition<S>> step : steps) {
            last = distance.applyAsDouble(step.get(row).state());
            if (last <= reached) {
                return sum / steps.size();
            }
            sum += last;
        }
        return sum / steps.size() + terminalWeight * last;
    }
}
