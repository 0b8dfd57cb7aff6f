package dev.gedanken.family.rssm;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.gedanken.family.NetworkTraining;
import dev.gedanken.nn.optimise.AdamSettings;
import dev.gedanken.nn.optimise.Clipping;
import dev.gedanken.nn.optimise.LearningRate;
import dev.gedanken.nn.optimise.LossTerms;
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
    private final NetworkTraining<RssmNetwork> training;
    private final RssmLosses losses;
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
        training =
                new NetworkTraining<>(
                        RssmNetworks.SCOPE,
                        seed,
                        shared -> new RssmNetwork(config, shared),
                        AdamSettings.standard()
                                .withBetas(0.9f, 0.999f)
                                .withClipping(new Clipping.Adaptive(settings.clipping())),
                        start);
        NDManager manager = training.manager();
        losses = new RssmLosses(settings, batches.meanFrame(manager), manager);
    }

    @Override
    public List<CheckpointPart> parts() {
        return training.parts();
    }

    @Override
    public Map<String, Double> update(long step, double progress) {
        LearningRate rate = new LearningRate(settings.learningRate(), WARM_UP_STEPS);
        return training.update(
                settings.batch(),
                rate.at(step, progress),
                (network, shard) -> loss(network, shard, step));
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
        return training.weights();
    }

    @Override
    public void close() {
        training.close();
    }
}
