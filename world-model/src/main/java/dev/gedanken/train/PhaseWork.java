package dev.gedanken.train;

import dev.gedanken.tensor.Tensor;
import java.util.List;
import java.util.Map;

/** A running phase of a training: owns its networks and optimisers in native memory. */
public interface PhaseWork extends AutoCloseable {

    /** Returns everything that a resumed phase needs to end with the same bits. */
    List<CheckpointPart> parts();

    /**
     * Makes one update.
     *
     * @param step updates made before in this phase; all random numbers derive from it and the seed
     * @param progress share of the phase that is done, in [0, 1]
     * @return losses by name, the minimised one first; a loss that is not finite ends the training
     */
    Map<String, Double> update(long step, double progress);

    /** Returns the learned weights, by name, in the form in which they go into the pack. */
    Map<String, Tensor> weights();

    @Override
    void close();
}
