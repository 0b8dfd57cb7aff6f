package dev.gedanken.train;

/** Stores the result of a training; called once, when the last phase is done. */
@FunctionalInterface
public interface ResultWriter {

    /**
     * Writes a result.
     *
     * @throws dev.gedanken.world.BadInputException if the place cannot be written
     */
    void write(TrainingResult result);
}
