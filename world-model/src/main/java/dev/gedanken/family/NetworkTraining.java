package dev.gedanken.family;

import ai.djl.ndarray.NDManager;
import dev.gedanken.nn.Parameters;
import dev.gedanken.nn.optimise.Adam;
import dev.gedanken.nn.optimise.AdamSettings;
import dev.gedanken.nn.optimise.ShardedGradients;
import dev.gedanken.nn.optimise.ShardedGradients.ShardLoss;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.train.CheckpointPart;
import dev.gedanken.train.PhaseStart;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A network being trained in a phase: its parameters, its gradients in shards and its optimiser. It
 * owns all of them in native memory.
 *
 * @param <N> the network
 */
public final class NetworkTraining<N> implements AutoCloseable {
    private final NDManager manager = NDManager.newBaseManager();
    private final Parameters parameters;
    private final N network;
    private final ShardedGradients<N> gradients;
    private final Adam adam;

    /**
     * Creates a network to be trained. It starts from the phase's initial weights if they contain
     * its own, otherwise from random ones.
     *
     * @param scope the prefix of its parameters' names
     * @param seed of random weights
     * @param build builds the network on given parameters
     */
    public NetworkTraining(
            String scope,
            long seed,
            Function<Parameters, N> build,
            AdamSettings optimiser,
            PhaseStart start) {
        parameters = Parameters.fresh(manager, scope, seed);
        network = build.apply(parameters);
        if (start.weights().containsKey(parameters.names().getFirst())) {
            parameters.restore(start.weights());
        }
        gradients =
                new ShardedGradients<>(manager, parameters, build, start.shards(), start.pool());
        adam = new Adam(manager, parameters, optimiser);
    }

    /**
     * Returns the manager of everything that lives as long as the network, such as constants of
     * losses.
     */
    public NDManager manager() {
        return manager;
    }

    /** Returns the network with its current weights and without gradients. */
    public N network() {
        return network;
    }

    /**
     * Makes one update.
     *
     * @param batch rows of the batch
     * @param rate learning rate
     * @param loss the mean loss of a shard's rows
     * @return the losses by name, and the norm of the gradient
     */
    public Map<String, Double> update(int batch, double rate, ShardLoss<N> loss) {
        try (NDManager scope = manager.newSubManager()) {
            return update(scope, batch, rate, loss);
        }
    }

    /** Makes one update; its temporaries live as long as the caller's scope. */
    public Map<String, Double> update(NDManager scope, int batch, double rate, ShardLoss<N> loss) {
        ShardedGradients.Result result = gradients.compute(scope, batch, loss);
        double norm = adam.step(scope, result.gradients(), rate);
        return result.lossesWith("gradient norm", norm);
    }

    /** Returns everything that a resumed phase needs to end with the same bits. */
    public List<CheckpointPart> parts() {
        return List.of(CheckpointPart.of("weights", parameters), CheckpointPart.of("adam", adam));
    }

    /** Returns the weights that go into the pack: their running average, if the optimiser keeps one. */
    public Map<String, Tensor> weights() {
        return adam.averagedWeights();
    }

    @Override
    public void close() {
        gradients.close();
        adam.close();
        parameters.close();
        manager.close();
    }
}
