package dev.gedanken.evaluate;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.gedanken.measure.Interval;
import java.util.List;

/**
 * The result of a planner or a policy in the true world.
 *
 * @param who the planner and the model that it imagines with, or a policy of the world
 * @param episodes how many; starts that are already solved are left out
 * @param succeeded share of them that reached the goal
 * @param succeededInterval its 95 % interval (Wilson)
 * @param returns the sum of rewards of each episode; nothing where the world tells of none
 * @param meanSteps mean length of an episode, in steps
 * @param planMillisP50 median time of a plan in ms; 0 for policies
 * @param planMillisP99 its 99th percentile
 */
@JsonPropertyOrder({
    "who",
    "episodes",
    "succeeded",
    "succeededInterval",
    "returns",
    "meanSteps",
    "planMillisP50",
    "planMillisP99"
})
public record PlanningScore(
        String who,
        int episodes,
        double succeeded,
        Interval succeededInterval,
        List<Double> returns,
        double meanSteps,
        double planMillisP50,
        double planMillisP99) {

    public PlanningScore {
        returns = List.copyOf(returns);
    }
}
