package dev.gedanken.plugin;

/** What the studio computes only while a visible panel needs it, because it takes the model's time. */
public enum PanelNeed {
    /** Where each action would lead, and how probably the policy takes it. */
    NEXT_FRAMES,
    /** What the model held possible before it saw the moment. */
    PRIOR_SAMPLES,
    /** How branches differ from those that they forked from. */
    DIVERGENCE,
    /** How surprising the true frame of every step is to the model, also while it dreams. */
    SURPRISE,
    /** What a probe reads from the belief. */
    PROBE,
    /** What a tree search from the moment considers. */
    SEARCH
}
