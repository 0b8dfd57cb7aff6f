package dev.gedanken.plan;

import java.util.Arrays;
import java.util.List;

/**
 * Earn as much as possible: the cost is −(Σₜ cₜ rₜ₊₁ + c_H v_H), where cₜ is the probability that the episode still
 * goes on before step t, and v_H the value of the end, if it is forecast.
 *
 * @param discount of a step, in (0, 1]
 * @param <S> a state
 */
public record RewardObjective<S>(double discount) implements Objective<S> {
    /** The discount of a step that planners use unless asked otherwise, as in DreamerV3. */
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
