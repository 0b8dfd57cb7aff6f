package dev.gedanken.plan;

import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.Collections;
import java.util.List;

/**
 * The dynamics with which a planner imagines: a learned model, or the true world as an oracle.
 *
 * @param <S> a state: a belief, or a moment of the true world
 */
@FunctionalInterface
public interface Dynamics<S> {

    /**
     * Returns the transition from each state, as one batch.
     *
     * @param states one for each row
     * @param inputs one for each row
     * @param luck noise shared by all rows, so that rows differ only by the effect of their inputs
     */
    List<Transition<S>> step(List<S> states, List<? extends Input> inputs, Noise luck);

    /** Returns the first step of plans that all begin in one state. */
    default ImaginedRows<S> first(S state, List<? extends Input> inputs, Noise luck) {
        return new SteppedRows<>(
                this, step(Collections.nCopies(inputs.size(), state), inputs, luck));
    }
}
