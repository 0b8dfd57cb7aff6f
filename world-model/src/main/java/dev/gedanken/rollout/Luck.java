package dev.gedanken.rollout;

/** What a fork does about luck. */
public enum Luck {
    /** It shares the noise of what it forks from: the difference is the effect of the actions alone. */
    SHARED,
    /** It draws noise of its own: an alternative rollout. */
    FRESH
}
