package dev.gedanken.train;

/** Follows a training, and may stop it. Called on the training's thread. */
public interface TrainingListener {

    /** Takes note of progress. */
    void progress(TrainingProgress progress);

    /** Returns whether to stop at the next step; what was reached is kept as a checkpoint. */
    boolean isCancelled();
}
