package dev.gedanken.family.rssm;

import ai.djl.ndarray.NDManager;
import dev.gedanken.nn.Parameters;
import dev.gedanken.nn.loss.TwoHot;
import dev.gedanken.runtime.CallPool;
import dev.gedanken.tensor.Tensor;
import java.util.Map;

/** Owns a trained RSSM in native memory. */
final class RssmNetworks implements AutoCloseable {
    static final String SCOPE = "rssm";

    private final NDManager manager;
    private final RssmNetwork network;
    private final TwoHot twoHot;
    private final long parameters;
    private final CallPool pool = new CallPool();

    /**
     * Builds the network from saved weights.
     *
     * @throws IllegalArgumentException if a weight is missing or its shape differs from the config's
     */
    RssmNetworks(RssmConfig config, Map<String, Tensor> weights) {
        manager = NDManager.newBaseManager();
        try {
            Parameters restored = Parameters.restored(manager, SCOPE, weights);
            network = new RssmNetwork(config, restored);
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

    RssmConfig config() {
        return network.config();
    }

    RssmNetwork network() {
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
