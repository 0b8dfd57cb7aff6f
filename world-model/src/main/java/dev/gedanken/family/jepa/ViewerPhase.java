package dev.gedanken.family.jepa;

import ai.djl.ndarray.NDArray;
import dev.gedanken.family.NetworkTraining;
import dev.gedanken.nn.FrameTensors;
import dev.gedanken.nn.Parameters;
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
    private final NetworkTraining<JepaViewer> training;
    private final Parameters frozen;
    private final JepaNetwork network;
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
        training =
                new NetworkTraining<>(
                        JepaViewer.SCOPE,
                        seed,
                        shared -> new JepaViewer(config, shared),
                        AdamSettings.standard()
                                .withBetas(0.9f, 0.999f)
                                .withClipping(new Clipping.ByNorm(1)),
                        start);
        frozen = Parameters.restored(training.manager(), JepaNetwork.SCOPE, start.weights());
        network = new JepaNetwork(config, frozen);
        meanFrame = batches.meanFrame(training.manager());
    }

    @Override
    public List<CheckpointPart> parts() {
        return training.parts();
    }

    /** Makes one update; its loss is the weighted squared error of pixels in [0, 1]. */
    @Override
    public Map<String, Double> update(long step, double progress) {
        LearningRate rate = new LearningRate(RATE, WARM_UP_STEPS);
        Noise noise = new Noise(seed, BATCH_STREAM, step);
        return training.update(
                settings.batch(),
                rate.at(step, progress),
                (viewer, shard) -> loss(viewer, shard, noise));
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
        return training.weights();
    }

    @Override
    public void close() {
        frozen.close();
        training.close();
    }
}
