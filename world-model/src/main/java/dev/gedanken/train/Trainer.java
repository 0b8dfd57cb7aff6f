package dev.gedanken.train;

/** Turns episodes into a pack. */
public interface Trainer {

    /**
     * Trains a model and writes its pack; long, on the calling thread.
     *
     * @throws dev.gedanken.world.BadInputException if the request cannot be met
     * @throws TrainingDivergedException if the loss becomes NaN or infinite; the last checkpoint is
     *     kept
     */
    TrainingOutcome train(TrainingRequest request, TrainingListener listener);
}
