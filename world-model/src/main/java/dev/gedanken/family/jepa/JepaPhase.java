package dev.gedanken.family.jepa;

import dev.gedanken.family.NetworkTraining;
import dev.gedanken.nn.optimise.AdamSettings;
import dev.gedanken.nn.optimise.Clipping;
import dev.gedanken.nn.optimise.LearningRate;
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
    private final NetworkTraining<JepaNetwork> training;
    private final JepaLosses losses;
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
        training =
                new NetworkTraining<>(
                        JepaNetwork.SCOPE,
                        seed,
                        shared -> new JepaNetwork(config, shared),
                        AdamSettings.standard()
                                .withBetas(0.9f, 0.999f)
                                .withWeightDecay(settings.weightDecay())
                                .withClipping(new Clipping.ByNorm(1))
                                .withAverage(0.998f),
                        start);
        losses = new JepaLosses(settings, training.manager());
    }

    @Override
    public List<CheckpointPart> parts() {
        return training.parts();
    }

    @Override
    public Map<String, Double> update(long step, double progress) {
        LearningRate rate = new LearningRate(settings.learningRate(), WARM_UP_STEPS);
        int span = 1 + new Noise(seed, SPAN_STREAM, step).below(0, config.block());
        Noise windows = new Noise(seed, BATCH_STREAM, step);
        Noise directions = new Noise(seed, DIRECTION_STREAM, step);
        return training.update(
                settings.batch(),
                rate.at(step, progress),
                (network, shard) ->
                        losses.loss(network, batches.draw(shard, span, windows), directions));
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
