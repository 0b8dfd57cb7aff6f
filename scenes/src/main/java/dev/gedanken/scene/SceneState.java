package dev.gedanken.scene;

import java.util.List;

/**
 * An immutable true state whose factors can be read and set by name.
 *
 * @param <S> the state's own type
 */
public interface SceneState<S extends SceneState<S>> {

    /**
     * Returns every true quantity with its current value, always in the same order: the objects'
     * factors, then the scene's variations.
     */
    List<FactorValue> factors();

    /**
     * Returns this state with one factor or variation set: the intervention do(factor = value).
     *
     * @throws dev.gedanken.world.BadInputException if there is no such factor or the value is outside
     *     its range
     */
    S with(String factor, double value);

    /** Returns the reward of the step that led here and whether that step ended the episode. */
    Outcome outcome();

    /**
     * Returns the current value of the factor called {@code name}.
     *
     * @throws dev.gedanken.world.BadInputException if there is no such factor
     */
    default double value(String name) {
        return Factors.find(factors(), name).value();
    }
}
