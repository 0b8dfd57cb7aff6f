package dev.gedanken.family.jepa;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.gedanken.nn.FrameTensors;
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

/** Trains the viewer on frozen latents: it learns to draw them, they learn nothing from it. */
final class ViewerPhase implements PhaseWork {
    private static final double RATE = 1e-3;
    private static final long WARM_UP_STEPS = 50;
    private static final int BATCH_STREAM = 95;

    /** How much more a pixel weighs that differs from the mean frame: else small things are never drawn. */
    private static final float FOREGROUND = 12;

    private static final float DIFFERENCE = 0.1f;

    private final JepaTrainingSettings settings;
    private final JepaBatches batches;
    private final NDManager manager = NDManager.newBaseManager();
    private final Parameters frozen;
    private final JepaNetwork network;
    private final Parameters parameters;
    private final ShardedGradients<JepaViewer> gradients;
    private final Adam adam;
    private final NDArray meanFrame;
    private final long seed;

    ViewerPhase(
            JepaConfig config,
            JepaTrainingSettings settings,
            JepaBatches batches,
            PhaseStart start) {
        this.settings = settings;
        this.batches = batches;
        this.seed = start.seed();
        frozen = Parameters.restored(manager, JepaNetwork.SCOPE, start.weights());
        network = new JepaNetwork(config, frozen);
        meanFrame = batches.meanFrame(manager);
        parameters = Parameters.fresh(manager, JepaViewer.SCOPE, seed);
        new JepaViewer(config, parameters);
        gradients =
                new ShardedGradients<>(
                        manager,
                        parameters,
                        shared -> new JepaViewer(config, shared),
                        start.shards(),
                        start.pool());
        adam =
                new Adam(
                        manager,
                        parameters,
                        AdamSettings.standard()
                                .withBetas(0.9f, 0.999f)
                                .withClipping(new Clipping.ByNorm(1)));
    }

    @Override
    public List<CheckpointPart> parts() {
        return List.of(CheckpointPart.of("weights", parameters), CheckpointPart.of("adam", adam));
    }

    /** Makes one update; its loss is the weighted squared error of pixels in [0, 1]. */
    @Override
    public Map<String, Double> update(long step, double progress) {
        LearningRate rate = new LearningRate(RATE, WARM_UP_STEPS);
        Noise noise = new Noise(seed, BATCH_STREAM, step);
        try (NDManager scope = manager.newSubManager()) {
            ShardedGradients.Result result =
                    gradients.compute(
                            scope, settings.batch(), (viewer, shard) -> loss(viewer, shard, noise));
            double norm = adam.step(scope, result.gradients(), rate.at(step, progress));
            return result.lossesWith("gradient norm", norm);
        }
    }

    private LossTerms loss(JepaViewer viewer, Shard shard, Noise noise) {
        NDArray pixels = batches.drawFrames(shard, noise);
        NDArray latents = network.encode(pixels).stopGradient();
        NDArray error = viewer.draw(latents).sub(pixels);
        NDArray squares = error.mul(error);
        NDArray weights =
                FrameTensors.differing(pixels, meanFrame, DIFFERENCE).mul(FOREGROUND).add(1);
        return LossTerms.of(ShardedGradients.TOTAL, squares.mul(weights).mean())
                .alsoShowing("squared error", squares.mean());
    }

    @Override
    public Map<String, Tensor> weights() {
        return parameters.snapshot();
    }

    @Override
    public void close() {
        gradients.close();
        adam.close();
        parameters.close();
        frozen.close();
        manager.close();
    }
}
