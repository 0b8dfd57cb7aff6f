package dev.gedanken.family.diffusion;

import ai.djl.ndarray.NDManager;
import dev.gedanken.nn.Parameters;
import dev.gedanken.nn.loss.TwoHot;
import dev.gedanken.runtime.CallPool;
import dev.gedanken.tensor.Tensor;
import java.util.Map;

/** Owns a trained diffusion model in native memory. */
final class DiffusionNetworks implements AutoCloseable {
    private final NDManager manager;
    private final DiffusionNetwork network;
    private final TwoHot twoHot;
    private final long parameters;
    private final CallPool pool = new CallPool();

    /**
     * Builds the network from saved weights.
     *
     * @throws IllegalArgumentException if a weight is missing or its shape differs from the config's
     */
    DiffusionNetworks(DiffusionConfig config, Map<String, Tensor> weights) {
        manager = NDManager.newBaseManager();
        try {
            Parameters restored = Parameters.restored(manager, DiffusionNetwork.SCOPE, weights);
            network = DiffusionNetwork.create(config, restored);
            twoHot = TwoHot.standard(manager);
            parameters = restored.count();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Returns a manager for the temporaries of one call, to be closed by the caller. */
    NDManager scope() {
        return manager.newSubManager();
    }

    DiffusionNetwork network() {
        return network;
    }

    /** Returns the bins of the reward. */
    TwoHot twoHot() {
        return twoHot;
    }

    long parameters() {
        return parameters;
    }

    /** Returns the threads for large batches. */
    CallPool pool() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
        manager.close();
    }
}
