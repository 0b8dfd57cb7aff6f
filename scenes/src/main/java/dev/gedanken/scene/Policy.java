package dev.gedanken.scene;

import dev.gedanken.world.Action;
import dev.gedanken.world.Noise;

/**
 * Chooses actions from the true state.
 *
 * @param <S> the scene's state
 */
@FunctionalInterface
public interface Policy<S> {

    /**
     * Returns the action to take in {@code state}; all of its randomness comes from {@code noise}.
     */
    Action act(S state, Noise noise);
}
