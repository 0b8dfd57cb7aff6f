package dev.gedanken.search;

/**
 * A state and what a model foresees there.
 *
 * @param state where it is
 * @param reward earned on the way there
 * @param goingOn probability in [0, 1] that the episode goes on from there
 * @param value return from there on, were the episode to go on
 * @param policyPrior probability of each action, which add up to 1
 * @param <S> a state
 */
@SuppressWarnings("ArrayRecordComponent")
public record Outlook<S>(
        S state, double reward, double goingOn, double value, double[] policyPrior) {}
