package dev.gedanken.family.muzero;

import ai.djl.ndarray.NDManager;
import dev.gedanken.family.LatentViewer;
import dev.gedanken.nn.Parameters;
import dev.gedanken.nn.loss.TwoHot;
import dev.gedanken.runtime.CallPool;
import dev.gedanken.tensor.Tensor;
import java.util.Map;

/** Owns a trained MuZero with its viewer in native memory. */
final class MuZeroNetworks implements AutoCloseable {
    private final NDManager manager = NDManager.newBaseManager();
    private final CallPool pool = new CallPool();
    private final MuZeroNetwork network;
    private final LatentViewer viewer;
    private final TwoHot twoHot;
    private final long parameters;

    /**
     * Builds the networks from saved weights.
     *
     * @throws IllegalArgumentException if a weight is missing or its shape differs from the config's
     */
    MuZeroNetworks(MuZeroConfig config, Map<String, Tensor> weights) {
        try {
            Parameters ofNetwork = Parameters.restored(manager, MuZeroNetwork.SCOPE, weights);
            Parameters ofViewer = Parameters.restored(manager, LatentViewer.SCOPE, weights);
            network = new MuZeroNetwork(config, ofNetwork);
            viewer = new LatentViewer(config.viewer(), ofViewer);
            twoHot = TwoHot.create(manager, config.bins(), config.reach());
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

    MuZeroNetwork network() {
        return network;
    }

    LatentViewer viewer() {
        return viewer;
    }

    /** Returns the bins of reward and value. */
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
