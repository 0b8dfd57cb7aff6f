package dev.gedanken.plan;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Objective to come close to a goal and stay there: the mean distance over the steps, plus the
 * weighted distance at the end (a dense cost with a terminal weight, as in latent-space planning;
 * Maes et al. 2026).
 *
 * @param distance from the goal, 0 or more
 * @param reached distance at which the goal counts as reached; later steps of that row cost nothing
 * @param terminalWeight weight of the distance at the end
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
