package dev.gedanken.evaluate.axes;

/** Why a score does not apply. */
public enum Reason {
    /** There is no true world to compare with. */
    NO_TRUE_WORLD,
    /** The model draws no frames of its own; a viewer's are for people only. */
    NO_FRAMES,
    /** The model shows nothing that could be compared or read. */
    NO_FEATURES,
    /** The world, or the recording, names no true quantities. */
    NO_FACTORS,
    /** The world names no objects that can be found in pictures. */
    NO_OBJECTS,
    /** No task of this world is known on which planners could be scored. */
    NO_TASK,
    /** The model neither predicts reward nor has features to plan with. */
    NO_OBJECTIVE,
    /** The actions cannot be enumerated. */
    UNCOUNTABLE_ACTIONS,
    /** The model predicts no reward. */
    NO_REWARD,
    /** The model has no surprise reading. */
    NO_SURPRISE,

    /** The model does not report both uncertainty and surprise. */
    NO_UNCERTAINTY,
    /** The world lacks the policy. */
    NO_POLICY,
    /** The situation in question never occurred in the episodes. */
    NEVER_HAPPENED,
    /** The weights of this model cannot be shuffled here. */
    NO_UNTRAINED,
    /** Only measured with {@code --full}. */
    FULL_ONLY
}
