package dev.gedanken.runtime;

import ai.djl.ndarray.NDManager;
import dev.gedanken.nn.Parameters;
import dev.gedanken.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Owns a trained model's networks in native memory and the threads that run them.
 *
 * <p>A family's networks extend it. Their constructor must close them if a network cannot be built.
 */
public abstract class TrainedNetworks implements AutoCloseable {
    private final NDManager manager = NDManager.newBaseManager();
    private final CallPool pool = new CallPool();
    private final List<Parameters> restored = new ArrayList<>();

    /**
     * Returns the saved weights of a network, keyed {@code scope.name}, in memory that these
     * networks own.
     *
     * @param scope the first part of the weights' names
     */
    protected final Parameters restored(String scope, Map<String, Tensor> weights) {
        Parameters parameters = Parameters.restored(manager, scope, weights);
        restored.add(parameters);
        return parameters;
    }

    /** Returns the manager of everything that lives as long as the networks. */
    protected final NDManager manager() {
        return manager;
    }

    /** Returns a manager for the temporaries of one call, to be closed by the caller. */
    public final NDManager scope() {
        return manager.newSubManager();
    }

    /** Returns how many weights there are. */
    public final long parameters() {
        return restored.stream().mapToLong(Parameters::count).sum();
    }

    /** Returns the threads for large batches. */
    public final CallPool pool() {
        return pool;
    }

    @Override
    public final void close() {
        pool.close();
        manager.close();
    }
}
