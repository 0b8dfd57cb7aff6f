package dev.gedanken.play;

import dev.gedanken.model.WorldModel;
import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;

/**
 * Chooses inputs by looking ahead with a player's model.
 *
 * <p>A planner has no state between two choices: the same moment and noise give the same input.
 */
public interface Planner {

    /** Returns the name used on the command line and in sessions, a lower-case word. */
    String name();

    /** Returns whether a model has the abilities that this planner needs. */
    default boolean canPlanWith(WorldModel model) {
        return true;
    }

    /**
     * Returns the input to take at a moment.
     *
     * @param player steps the model; the planner may step it as often as it likes
     * @param luck the planner's only source of noise
     */
    Input choose(Player player, PlayState state, Noise luck);
}
