package dev.gedanken.plan;

import java.util.OptionalDouble;

/**
 * One imagined step.
 *
 * @param state the state it led to
 * @param reward its reward; 0 if unknown
 * @param goingOn probability in [0, 1] that the episode continues; 1 if unknown
 * @param value predicted return from here on; empty if unknown
 * @param <S> a state
 */
public record Transition<S>(S state, double reward, double goingOn, OptionalDouble value) {}
