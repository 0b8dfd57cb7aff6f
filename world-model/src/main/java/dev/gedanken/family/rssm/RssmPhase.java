package dev.gedanken.family.rssm;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.gedanken.nn.Parameters;
import dev.gedanken.nn.optimise.Adam;
import dev.gedanken.nn.optimise.AdamSettings;
import dev.gedanken.nn.optimise.Clipping;
import dev.gedanken.nn.optimise.LearningRate;
import dev.gedanken.nn.optimise.LossTerms;
import dev.gedanken.nn.optimise.ShardedGradients;
import dev.gedanken.nn.optimise.ShardedGradients.Shard;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.train.CheckpointPart;
import dev.gedanken.train.PhaseStart;
import dev.gedanken.train.PhaseWork;
import dev.gedanken.world.Noise;
import java.util.List;
import java.util.Map;

/** Trains all of an RSSM at once: draws sequences, minimises {@link RssmLosses} with Adam and AGC. */
final class RssmPhase implements PhaseWork {
    private static final int BATCH_STREAM = 41;
    private static final int LATENT_STREAM = 42;
    private static final long WARM_UP_STEPS = 100;

    private final RssmConfig config;
    private final RssmTrainingSettings settings;
    private final SequenceBatches batches;
    private final NDManager manager = NDManager.newBaseManager();
    private final Parameters parameters;
    private final ShardedGradients<RssmNetwork> gradients;
    private final RssmLosses losses;
    private final Adam adam;
    private final long seed;

    RssmPhase(
            RssmConfig config,
            RssmTrainingSettings settings,
            SequenceBatches batches,
            PhaseStart start) {
        this.config = config;
        this.settings = settings;
        this.batches = batches;
        this.seed = start.seed();
        parameters = Parameters.fresh(manager, RssmNetworks.SCOPE, seed);
        new RssmNetwork(config, parameters);
        if (start.weights().containsKey(parameters.names().getFirst())) {
            parameters.restore(start.weights());
        }
        gradients =
                new ShardedGradients<>(
                        manager,
                        parameters,
                        shared -> new RssmNetwork(config, shared),
                        start.shards(),
                        start.pool());
        losses = new RssmLosses(settings, batches.meanFrame(manager), manager);
        adam =
                new Adam(
                        manager,
                        parameters,
                        AdamSettings.standard()
                                .withBetas(0.9f, 0.999f)
                                .withClipping(new Clipping.Adaptive(settings.clipping())));
    }

    @Override
    public List<CheckpointPart> parts() {
        return List.of(CheckpointPart.of("weights", parameters), CheckpointPart.of("adam", adam));
    }

    @Override
    public Map<String, Double> update(long step, double progress) {
        LearningRate rate = new LearningRate(settings.learningRate(), WARM_UP_STEPS);
        try (NDManager scope = manager.newSubManager()) {
            ShardedGradients.Result result =
                    gradients.compute(
                            scope,
                            settings.batch(),
                            (network, shard) -> loss(network, shard, step));
            double norm = adam.step(scope, result.gradients(), rate.at(step, progress));
            return result.lossesWith("gradient norm", norm);
        }
    }

    private LossTerms loss(RssmNetwork network, Shard shard, long step) {
        int steps = settings.length();
        SequenceBatches.Batch batch =
                batches.draw(shard, steps, new Noise(seed, BATCH_STREAM, step));
        NDArray uniforms =
                SequenceBatches.uniforms(
                        shard, steps, config.variables(), new Noise(seed, LATENT_STREAM, step));
        return losses.loss(network, batch, uniforms);
    }

    @Override
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
