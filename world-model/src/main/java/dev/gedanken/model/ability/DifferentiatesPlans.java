package dev.gedanken.model.ability;

import dev.gedanken.model.Belief;
import java.util.List;

/**
 * A model through whose dynamics gradients flow back to the inputs, so that plans can be improved
 * by gradient descent. Inputs are mixtures: each has a weight.
 */
public interface DifferentiatesPlans {

    /** Returns of how many steps a plan's length is a multiple. */
    int stepsOfAPrediction();

    /**
     * Returns how far plans stay from a goal, and the gradient of that.
     *
     * @param start the belief from which all plans begin
     * @param plans for each plan {@code [steps][inputs]}, weights of 0 or more that sum to 1 in
     *     each step; inputs in the order of the model's card
     * @param goal the belief of a frame that shows the goal
     * @param terminalWeight weight of the distance at a plan's end, besides the mean over the
     *     predictions
     */
    List<CostGradient> gradients(
            Belief start, List<float[][]> plans, Belief goal, double terminalWeight);

    /**
     * A plan's distance from the goal and its derivative.
     *
     * @param distance mean over the predictions, plus the weighted last one; 0 or more
     * @param gradient its derivative by each weight, {@code [steps][inputs]}
     */
    @SuppressWarnings("ArrayRecordComponent")
    record CostGradient(double distance, float[][] gradient) {}
}
