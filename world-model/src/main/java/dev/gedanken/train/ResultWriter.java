package dev.gedanken.train;

/** Puts what a training has made where it belongs; called once, when the last phase is done. */
@FunctionalInterface
public interface ResultWriter {

    /**
     * Writes a result.
     *
     * @throws dev.gedanken.world.BadInputException if the place cannot be written
     */
    void write(TrainingResult result);
}
