package dev.gedanken.plan;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Objective to come close to a goal and stay there: the mean distance over the measured steps, plus
 * the weighted distance at the end (a dense cost with a terminal weight, as in latent-space
 * planning; Maes et al. 2026).
 *
 * @param distance from the goal, 0 or more
 * @param reached distance at which the goal counts as reached; later steps of that row cost nothing
 * @param terminalWeight weight of the distance at the end
 * @param every the distance is measured after each of so many steps, and at the end: the steps of a
 *     prediction for a model that predicts several at once, 1 for all others
 * @param <S> a state
 */
public record GoalObjective<S>(
        ToDoubleFunction<S> distance, double reached, double terminalWeight, int every)
        implements Objective<S> {

    /** Creates an objective that measures the distance after each step. */
    public GoalObjective(ToDoubleFunction<S> distance, double reached, double terminalWeight) {
        this(distance, reached, terminalWeight, 1);
    }

    @Override
    public double[] costs(List<List<Transition<S>>> steps) {
        int rows = steps.getLast().size();
        double[] costs = new double[rows];
        for (int row = 0; row < rows; row++) {
            costs[row] = cost(steps, row);
        }
        return costs;
    }

    private double cost(List<List<Transition<S>>> steps, int row) {
        int measured = Math.ceilDiv(steps.size(), every);
        double sum = 0;
        double last = 0;
        for (int i = 1; i <= measured; i++) {
            int step = Math.min(i * every, steps.size());
            last = distance.applyAsDouble(steps.get(step - 1).get(row).state());
            if (last <= reached) {
                return sum / measured;
            }
            sum += last;
        }
        return sum / measured + terminalWeight * last;
    }
}
