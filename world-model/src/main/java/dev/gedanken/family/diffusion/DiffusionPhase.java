package dev.gedanken.family.diffusion;

import ai.djl.ndarray.NDManager;
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

/** Trains denoiser and outcome head together; the average of the weights goes into the pack. */
final class DiffusionPhase implements PhaseWork {
    private static final int BATCH_STREAM = 120;
    private static final long WARM_UP_STEPS = 100;
    private static final float AVERAGE = 0.998f;

    private final DiffusionTrainingSettings settings;
    private final DiffusionBatches batches;
    private final NetworkTraining<DiffusionNetwork> training;
    private final DiffusionLosses losses;
    private final long seed;

    DiffusionPhase(
            DiffusionConfig config,
            DiffusionTrainingSettings settings,
            DiffusionBatches batches,
            PhaseStart start) {
        this.settings = settings;
        this.batches = batches;
        this.seed = start.seed();
        training =
                new NetworkTraining<>(
                        DiffusionNetwork.SCOPE,
                        seed,
                        shared -> DiffusionNetwork.create(config, shared),
                        AdamSettings.standard()
                                .withBetas(0.9f, 0.999f)
                                .withClipping(new Clipping.ByNorm(1))
                                .withAverage(AVERAGE),
                        start);
        NDManager manager = training.manager();
        losses = new DiffusionLosses(settings, batches.meanFrame(manager), seed, manager);
    }

    @Override
    public List<CheckpointPart> parts() {
        return training.parts();
    }

    @Override
    public Map<String, Double> update(long step, double progress) {
        LearningRate rate = new LearningRate(settings.learningRate(), WARM_UP_STEPS);
        Noise windows = new Noise(seed, BATCH_STREAM, step);
        return training.update(
                settings.batch(),
                rate.at(step, progress),
                (network, shard) ->
                        losses.loss(network, batches.draw(shard, windows), shard, step));
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
