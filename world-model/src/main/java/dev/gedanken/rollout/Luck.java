package dev.gedanken.rollout;

/** What a fork does with noise. */
public enum Luck {
    /**
     * It shares the noise of the branch it forks from: the difference is the effect of the actions
     * alone.
     */
    SHARED,
    /** It draws its own noise: an alternative rollout. */
    FRESH
}
