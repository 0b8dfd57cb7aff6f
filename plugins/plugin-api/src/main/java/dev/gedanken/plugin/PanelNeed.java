package dev.gedanken.plugin;

/**
 * Computations that the studio only makes while a visible panel needs them, because they take the
 * model's time.
 */
public enum PanelNeed {
    /** The result of each action, and the policy's probability of taking it. */
    NEXT_FRAMES,
    /** What the model considered possible before it saw the moment. */
    PRIOR_SAMPLES,
    /** How branches differ from those that they forked from. */
    DIVERGENCE,
    /** The model's surprise at the true frame of every step, even while it dreams. */
    SURPRISE,
    /** A probe's reading of the belief. */
    PROBE,
    /** A tree search from the moment. */
    SEARCH,
    /** A plan from the moment. */
    PLAN
}
