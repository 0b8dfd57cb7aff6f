package dev.gedanken.train;

import dev.gedanken.data.EpisodeProgress;
import dev.gedanken.data.EpisodeSource;
import dev.gedanken.runtime.CallPool;
import dev.gedanken.tensor.Tensor;
import java.util.Map;

/**
 * The inputs of a phase.
 *
 * @param weights the weights from earlier phases, or from the pack whose training continues, by
 *     name
 * @param data training episodes
 * @param seed seed of weights, batches and draws
 * @param shards parts into which a batch is split
 * @param pool threads on which they are computed; owned by the training
 * @param listener follows the preparation
 */
public record PhaseStart(
        Map<String, Tensor> weights,
        EpisodeSource data,
        long seed,
        int shards,
        CallPool pool,
        TrainingListener listener) {

    public PhaseStart {
        weights = Map.copyOf(weights);
    }

    /** Returns progress through all episodes that is reported as {@code what}. */
    public EpisodeProgress preparing(String what) {
        return TrainingProgress.through(what, listener);
    }
}
