package dev.gedanken.family.jepa;

import ai.djl.ndarray.NDManager;
import dev.gedanken.family.LatentViewer;
import dev.gedanken.nn.Parameters;
import dev.gedanken.runtime.CallPool;
import dev.gedanken.tensor.Tensor;
import java.util.Map;

/** Owns a trained JEPA with its viewer in native memory. */
final class JepaNetworks implements AutoCloseable {
    private final NDManager manager = NDManager.newBaseManager();
    private final CallPool pool = new CallPool();
    private final JepaNetwork network;
    private final LatentViewer viewer;
    private final long parameters;

    /**
     * Builds the networks from saved weights.
     *
     * @throws IllegalArgumentException if a weight is missing or its shape differs from the config's
     */
    JepaNetworks(JepaConfig config, Map<String, Tensor> weights) {
        try {
            Parameters ofNetwork = Parameters.restored(manager, JepaNetwork.SCOPE, weights);
            Parameters ofViewer = Parameters.restored(manager, LatentViewer.SCOPE, weights);
            network = new JepaNetwork(config, ofNetwork);
            viewer = new LatentViewer(config.viewer(), ofViewer);
            parameters = ofNetwork.count() + ofViewer.count();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Returns a manager for the temporaries of one call, to be closed by the caller. */
    NDManager scope() {
        return manager.newSubManager();
    }

    JepaNetwork network() {
        return network;
    }

    LatentViewer viewer() {
        return viewer;
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
