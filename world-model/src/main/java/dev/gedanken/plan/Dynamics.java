package dev.gedanken.plan;

import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.List;

/**
 * What a planner imagines with: a learned model, or the true world as an oracle.
 *
 * @param <S> a state: a belief, or a moment of the true world
 */
public interface Dynamics<S> {

    /**
     * Returns where each state leads, as one batch.
     *
     * @param states one for each row
     * @param inputs one for each row
     * @param luck shared by all rows, so that what differs is what the inputs do
     */
    List<Transition<S>> step(List<S> states, List<? extends Input> inputs, Noise luck);
}
