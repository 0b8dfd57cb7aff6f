package dev.gedanken.family.jepa;

import ai.djl.ndarray.NDManager;
import dev.gedanken.nn.Parameters;
import dev.gedanken.nn.optimise.Adam;
import dev.gedanken.nn.optimise.AdamSettings;
import dev.gedanken.nn.optimise.Clipping;
import dev.gedanken.nn.optimise.LearningRate;
import dev.gedanken.nn.optimise.ShardedGradients;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.train.CheckpointPart;
import dev.gedanken.train.PhaseStart;
import dev.gedanken.train.PhaseWork;
import dev.gedanken.world.Noise;
import java.util.List;
import java.util.Map;

/** Trains encoder and predictor together by prediction in latent space. */
final class JepaPhase implements PhaseWork {
    private static final long WARM_UP_STEPS = 200;
    private static final int BATCH_STREAM = 91;
    private static final int SPAN_STREAM = 92;
    private static final int DIRECTION_STREAM = 93;

    private final JepaConfig config;
    private final JepaTrainingSettings settings;
    private final JepaBatches batches;
    private final NDManager manager = NDManager.newBaseManager();
    private final Parameters parameters;
    private final ShardedGradients<JepaNetwork> gradients;
    private final JepaLosses losses;
    private final Adam adam;
    private final long seed;

    JepaPhase(
            JepaConfig config,
            JepaTrainingSettings settings,
            JepaBatches batches,
            PhaseStart start) {
        this.config = config;
        this.settings = settings;
        this.batches = batches;
        this.seed = start.seed();
        parameters = Parameters.fresh(manager, JepaNetwork.SCOPE, seed);
        new JepaNetwork(config, parameters);
        if (start.weights().containsKey(parameters.names().getFirst())) {
            parameters.restore(start.weights());
        }
        gradients =
                new ShardedGradients<>(
                        manager,
                        parameters,
                        shared -> new JepaNetwork(config, shared),
                        start.shards(),
                        start.pool());
        losses = new JepaLosses(settings);
        adam =
                new Adam(
                        manager,
                        parameters,
                        AdamSettings.standard()
                                .withBetas(0.9f, 0.999f)
                                .withWeightDecay(settings.weightDecay())
                                .withClipping(new Clipping.ByNorm(1))
                                .withAverage(0.998f));
    }

    @Override
    public List<CheckpointPart> parts() {
        return List.of(CheckpointPart.of("weights", parameters), CheckpointPart.of("adam", adam));
    }

    @Override
    public Map<String, Double> update(long step, double progress) {
        LearningRate rate = new LearningRate(settings.learningRate(), WARM_UP_STEPS);
        int span = 1 + new Noise(seed, SPAN_STREAM, step).below(0, config.block());
        Noise windows = new Noise(seed, BATCH_STREAM, step);
        Noise directions = new Noise(seed, DIRECTION_STREAM, step);
        try (NDManager scope = manager.newSubManager()) {
            ShardedGradients.Result result =
                    gradients.compute(
                            scope,
                            settings.batch(),
                            (network, shard) ->
                                    losses.loss(
                                            network,
                                            batches.draw(shard, span, windows),
                                            directions));
            double norm = adam.step(scope, result.gradients(), rate.at(step, progress));
            return result.lossesWith("gradient norm", norm);
        }
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
