package dev.gedanken.train;

/** How a training ended. */
public enum TrainingOutcome {
    /** The pack is written. */
    FINISHED,
    /** It was cancelled; a checkpoint is kept, and {@code --resume} continues from it. */
    CANCELLED
}
