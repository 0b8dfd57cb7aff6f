package dev.gedanken.plan;

import dev.gedanken.world.Input;
import dev.gedanken.world.Noise;
import java.util.List;

/**
 * Rows whose states are computed at every step.
 *
 * @param dynamics makes the next step
 * @param transitions that led here
 * @param <S> a state
 */
record SteppedRows<S>(Dynamics<S> dynamics, List<Transition<S>> transitions)
        implements ImaginedRows<S> {

    SteppedRows {
        transitions = List.copyOf(transitions);
    }

    @Override
    public ImaginedRows<S> next(List<? extends Input> inputs, Noise luck) {
        List<S> states = transitions.stream().map(Transition::state).toList();
        return new SteppedRows<>(dynamics, dynamics.step(states, inputs, luck));
    }
}
