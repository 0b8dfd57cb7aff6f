package dev.gedanken.plan;

import java.util.OptionalDouble;

/**
 * One imagined step.
 *
 * @param state where it led
 * @param reward what it earns; 0 if nobody says
 * @param goingOn probability in [0, 1] that the episode goes on; 1 if nobody says
 * @param value return from here on, as forecast; empty if nobody says
 * @param <S> a state
 */
public record Transition<S>(S state, double reward, double goingOn, OptionalDouble value) {}
