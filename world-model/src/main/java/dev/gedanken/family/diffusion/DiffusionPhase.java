package dev.gedanken.family.diffusion;

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

/** Trains denoiser and outcome head together; the average of the weights goes into the pack. */
final class DiffusionPhase implements PhaseWork {
    private static final int BATCH_STREAM = 120;
    private static final long WARM_UP_STEPS = 100;
    private static final float AVERAGE = 0.998f;

    private final DiffusionTrainingSettings settings;
    private final DiffusionBatches batches;
    private final NDManager manager = NDManager.newBaseManager();
    private final Parameters parameters;
    private final ShardedGradients<DiffusionNetwork> gradients;
    private final DiffusionLosses losses;
    private final Adam adam;
    private final long seed;

    DiffusionPhase(
            DiffusionConfig config,
            DiffusionTrainingSettings settings,
            DiffusionBatches batches,
            PhaseStart start) {
        this.settings = settings;
        this.batches = batches;
        this.seed = start.seed();
        parameters = Parameters.fresh(manager, DiffusionNetwork.SCOPE, seed);
        DiffusionNetwork.create(config, parameters);
        if (start.weights().containsKey(parameters.names().getFirst())) {
            parameters.restore(start.weights());
        }
        gradients =
                new ShardedGradients<>(
                        manager,
                        parameters,
                        shared -> DiffusionNetwork.create(config, shared),
                        start.shards(),
                        start.pool());
        losses = new DiffusionLosses(settings, batches.meanFrame(manager), seed, manager);
        adam =
                new Adam(
                        manager,
                        parameters,
                        AdamSettings.standard()
                                .withBetas(0.9f, 0.999f)
                                .withClipping(new Clipping.ByNorm(1))
                                .withAverage(AVERAGE));
    }

    @Override
    public List<CheckpointPart> parts() {
        return List.of(CheckpointPart.of("weights", parameters), CheckpointPart.of("adam", adam));
    }

    @Override
    public Map<String, Double> update(long step, double progress) {
        LearningRate rate = new LearningRate(settings.learningRate(), WARM_UP_STEPS);
        Noise windows = new Noise(seed, BATCH_STREAM, step);
        try (NDManager scope = manager.newSubManager()) {
            ShardedGradients.Result result =
                    gradients.compute(
                            scope,
                            settings.batch(),
                            (network, shard) ->
                                    losses.loss(
                                            network, batches.draw(shard, windows), shard, step));
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
