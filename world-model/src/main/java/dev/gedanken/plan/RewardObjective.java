package dev.gedanken.plan;

import java.util.Arrays;
import java.util.List;

/**
 * Objective to earn as much reward as possible: the cost is −(Σₜ cₜ rₜ₊₁ + c_H v_H), where cₜ is
 * the probability that the episode has not ended before step t, and v_H the value of the last
 * state, if it is predicted.
 *
 * @param discount of a step, in (0, 1]
 * @param <S> a state
 */
public record RewardObjective<S>(double discount) implements Objective<S> {
    /** The planners' default discount of a step, as in DreamerV3. */
    public static final double DISCOUNT = 0.997;

    @Override
    public double[] costs(List<List<Transition<S>>> steps) {
        int rows = steps.getFirst().size();
        double[] costs = new double[rows];
        double[] goingOn = new double[rows];
        Arrays.fill(goingOn, 1);
        for (List<Transition<S>> step : steps) {
            for (int row = 0; row < rows; row++) {
                costs[row] -= goingOn[row] * step.get(row).reward();
                goingOn[row] *= discount * step.get(row).goingOn();
            }
        }
        for (int row = 0; row < rows; row++) {
            costs[row] -= goingOn[row] * steps.getLast().get(row).value().orElse(0);
        }
        return costs;
    }
}
