package dev.gedanken.train;

import dev.gedanken.tensor.Tensor;
import java.util.List;
import java.util.Map;

/** A phase of a training at work: owns its networks and optimisers in native memory. */
public interface PhaseWork extends AutoCloseable {

    /** Returns all that a resumed phase needs to end with the same bits. */
    List<CheckpointPart> parts();

    /**
     * Makes one update.
     *
     * @param step updates made before in this phase; all luck derives from it and the seed
     * @param progress share of the phase that is done, in [0, 1]
     * @return losses by name, the one that is minimised first; none finite ends the training
     */
    Map<String, Double> update(long step, double progress);

    /** Returns what the phase has learned, by name, as it goes into the pack. */
    Map<String, Tensor> weights();

    @Override
    void close();
}
