package dev.gedanken.model.ability;

import dev.gedanken.model.Belief;
import java.util.List;

/**
 * A model in whose latent space distance is meaningful: how far a belief is from a goal's
 * appearance.
 */
public interface MeasuresGoalDistance {

    /**
     * Returns the distance of each belief from a goal, 0 or more; 0 for the goal itself.
     *
     * @param goal the belief of a frame that shows the goal
     */
    List<Double> distances(List<Belief> beliefs, Belief goal);
}
