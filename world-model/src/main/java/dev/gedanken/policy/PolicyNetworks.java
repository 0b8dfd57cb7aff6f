package dev.gedanken.policy;

import ai.djl.ndarray.NDManager;
import dev.gedanken.nn.Parameters;
import dev.gedanken.nn.loss.TwoHot;
import dev.gedanken.runtime.CallPool;
import dev.gedanken.tensor.Tensor;
import java.util.Map;

/** Owns a trained policy in native memory. */
final class PolicyNetworks implements AutoCloseable {
    private final NDManager manager = NDManager.newBaseManager();
    private final CallPool pool = new CallPool();
    private final ActorCritic networks;
    private final TwoHot twoHot;

    /**
     * Builds the networks from saved weights.
     *
     * @throws IllegalArgumentException if a weight is absent or has another shape than the sizes'
     */
    PolicyNetworks(PolicySizes sizes, Map<String, Tensor> weights) {
        try {
            networks =
                    new ActorCritic(
                            sizes, Parameters.restored(manager, ActorCritic.SCOPE, weights));
            twoHot = TwoHot.standard(manager);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Returns a manager for the temporaries of one call, to be closed by the caller. */
    NDManager scope() {
        return manager.newSubManager();
    }

    ActorCritic actorCritic() {
        return networks;
    }

    TwoHot twoHot() {
        return twoHot;
    }

    CallPool pool() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
        manager.close();
    }
}
