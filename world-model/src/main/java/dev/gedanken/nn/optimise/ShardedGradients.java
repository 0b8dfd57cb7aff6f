package dev.gedanken.nn.optimise;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import dev.gedanken.nn.Parameters;
import dev.gedanken.nn.Scalars;
import dev.gedanken.runtime.CallPool;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;

/**
 * Computes the gradient of a loss over a batch in shards, in parallel on the threads of a pool, and
 * adds the shards up in order.
 *
 * <p>The result depends on the number of shards, but not on the number of threads or on which shard
 * finishes first: every shard has a network of its own, which shares the memory of the weights but
 * has its own gradients. Weights are only read while shards are computed.
 *
 * @param <N> the network
 */
public final class ShardedGradients<N> implements AutoCloseable {
    /** The name of the whole loss among the losses. */
    public static final String TOTAL = "loss";

    private final List<Replica<N>> replicas = new ArrayList<>();
    private final CallPool pool;

    private record Replica<N>(Parameters parameters, N network) {}

    /**
     * Part of a batch.
     *
     * @param from first row
     * @param to row after the last
     * @param batch rows of the whole batch
     * @param scope manager for temporaries of this shard; it closes when the shard is done
     */
    public record Shard(int from, int to, int batch, NDManager scope) {
        /** Returns how many rows there are. */
        public int rows() {
            return to - from;
        }

        double share() {
            return (double) rows() / batch;
        }
    }

    /** The mean loss of the rows of a shard. */
    @FunctionalInterface
    public interface ShardLoss<N> {
        /** Returns the loss of a shard's rows under the network, on the shard's manager. */
        LossTerms of(N network, Shard shard);
    }

    /**
     * The result.
     *
     * @param losses the loss's total and its terms, means over the batch
     * @param gradients one for each parameter, in their order, on the caller's scope
     */
    public record Result(Map<String, Double> losses, List<NDArray> gradients) {

        /** Returns the losses with one more number to show. */
        public Map<String, Double> lossesWith(String name, double value) {
            Map<String, Double> all = new LinkedHashMap<>(losses);
            all.put(name, value);
            return all;
        }
    }

    /**
     * Creates it.
     *
     * @param parent owner of the shards' networks
     * @param weights the weights that the optimiser changes; they need no gradients themselves
     * @param build builds a network on given parameters
     * @param shards parts of a batch, at least 1
     * @param pool threads; owned by the caller
     */
    public ShardedGradients(
            NDManager parent,
            Parameters weights,
            Function<Parameters, N> build,
            int shards,
            CallPool pool) {
        this.pool = pool;
        for (int i = 0; i < shards; i++) {
            Parameters parameters = Parameters.sharing(parent, weights);
            replicas.add(new Replica<>(parameters, build.apply(parameters)));
            parameters.setTrainable(true);
        }
    }

    /**
     * Computes losses and gradients of a batch.
     *
     * @param scope owner of the gradients and of temporaries, closed by the caller
     * @param batch rows of the batch; they are divided among the shards as equally as possible
     */
    public Result compute(NDManager scope, int batch, ShardLoss<N> loss) {
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            List<Callable<Map<String, Double>>> calls = new ArrayList<>();
            int shards = Math.min(replicas.size(), batch);
            for (int i = 0; i < shards; i++) {
                int from = batch * i / shards;
                int to = batch * (i + 1) / shards;
                N network = replicas.get(i).network();
                calls.add(() -> {
                    try (NDManager own = scope.newSubManager()) {
                        return backward(collector, network, new Shard(from, to, batch, own), loss);
                    }
                });
            }
            Map<String, Double> losses = new LinkedHashMap<>();
            pool.run(calls)
                    .forEach(part ->
                            part.forEach((name, value) -> losses.merge(name, value, Double::sum)));
            return new Result(losses, sum(scope, shards));
        }
    }

    private static <N> Map<String, Double> backward(
            GradientCollector collector, N network, Shard shard, ShardLoss<N> loss) {
        LossTerms terms = loss.of(network, shard);
        NDArray total = terms.total();
        collector.backward(
                shard.rows() == shard.batch()
                        ? total
                        : Scalars.times(total, (float) shard.share()));
        Map<String, Double> values = new LinkedHashMap<>();
        values.put(TOTAL, shard.share() * total.getFloat());
        terms.terms().forEach((name, term) -> values.put(name, shard.share() * term.getFloat()));
        return values;
    }

    /** Adds the shards' gradients up, first shard first, and clears them. */
    private List<NDArray> sum(NDManager scope, int shards) {
        List<NDArray> sums = new ArrayList<>();
        for (int i = 0; i < shards; i++) {
            List<NDArray> weights = replicas.get(i).parameters().all();
            for (int k = 0; k < weights.size(); k++) {
                try (NDArray gradient = weights.get(k).getGradient()) {
                    if (i == 0) {
                        NDArray copy = gradient.duplicate();
                        copy.attach(scope);
                        sums.add(copy);
                    } else {
                        sums.get(k).addi(gradient);
                    }
                    gradient.muli(0);
                }
            }
        }
        return sums;
    }

    @Override
    public void close() {
        replicas.forEach(replica -> replica.parameters().close());
    }
}
