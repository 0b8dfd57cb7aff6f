package dev.gedanken.search;

/**
 * A state and the model's predictions for it.
 *
 * @param state the state
 * @param reward earned on the way there
 * @param goingOn probability in [0, 1] that the episode continues from there
 * @param value return from there on if the episode continues
 * @param policyPrior probability of each action; they add up to 1
 * @param <S> a state
 */
@SuppressWarnings("ArrayRecordComponent")
public record Outlook<S>(
        S state, double reward, double goingOn, double value, double[] policyPrior) {}
