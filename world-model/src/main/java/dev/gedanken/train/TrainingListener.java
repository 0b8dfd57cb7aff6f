package dev.gedanken.train;

import dev.gedanken.world.Message;

/** Follows a training, and can stop it. Called on the training's thread. */
public interface TrainingListener {

    /** Receives progress. */
    void progress(TrainingProgress progress);

    /** Receives a notice for the user, such as what was left out. */
    default void note(Message message) {}

    /** Returns whether to stop at the next step; the current state is kept as a checkpoint. */
    boolean isCancelled();
}
