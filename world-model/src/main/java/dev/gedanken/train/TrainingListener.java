package dev.gedanken.train;

import dev.gedanken.world.Message;

/** Follows a training, and may stop it. Called on the training's thread. */
public interface TrainingListener {

    /** Takes note of progress. */
    void progress(TrainingProgress progress);

    /** Takes note of something that a person should know, such as what was left out. */
    default void note(Message message) {}

    /** Returns whether to stop at the next step; what was reached is kept as a checkpoint. */
    boolean isCancelled();
}
