package dev.gedanken.family;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.gedanken.nn.FrameTensors;
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

/** Trains a viewer on frozen latents: it learns to draw them, but they do not change. */
public final class ViewerPhase implements PhaseWork {
    private static final double RATE = 1e-3;
    private static final long WARM_UP_STEPS = 50;
    private static final int BATCH_STREAM = 95;

    /**
     * Extra weight of a pixel that differs from the mean frame; without it, small objects are never
     * drawn.
     */
    private static final float FOREGROUND = 12;

    private static final float DIFFERENCE = 0.1f;

    private final int batch;
    private final Pairs pairs;
    private final NetworkTraining<LatentViewer> training;
    private final NDArray meanFrame;
    private final long seed;

    /**
     * Latents with the frames that they represent.
     *
     * @param latents {@code (rows, latent)}
     * @param pixels {@code (rows, 3, frame, frame) float32 in [0, 1]}
     */
    public record Pair(NDArray latents, NDArray pixels) {}

    /** The source of latents and frames; owns the frozen network. */
    public interface Pairs extends AutoCloseable {
        /** Returns the mean of the frames, {@code (1, 3, frame, frame)}. */
        NDArray meanFrame(NDManager manager);

        /** Draws the rows of a shard; a row depends only on its place in the whole batch. */
        Pair draw(Shard shard, Noise noise);

        @Override
        void close();
    }

    /**
     * Creates the phase.
     *
     * @param batch frames per update
     * @param pairs closed with the phase
     */
    public ViewerPhase(LatentViewer.Sizes sizes, int batch, Pairs pairs, PhaseStart start) {
        this.batch = batch;
        this.pairs = pairs;
        this.seed = start.seed();
        training =
                new NetworkTraining<>(
                        LatentViewer.SCOPE,
                        seed,
                        shared -> new LatentViewer(sizes, shared),
                        AdamSettings.standard()
                                .withBetas(0.9f, 0.999f)
                                .withClipping(new Clipping.ByNorm(1)),
                        start);
        meanFrame = pairs.meanFrame(training.manager());
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
                batch, rate.at(step, progress), (viewer, shard) -> loss(viewer, shard, noise));
    }

    private LossTerms loss(LatentViewer viewer, Shard shard, Noise noise) {
        Pair pair = pairs.draw(shard, noise);
        NDArray pixels = pair.pixels();
        NDArray error = viewer.draw(pair.latents().stopGradient()).sub(pixels);
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
        pairs.close();
        training.close();
    }
}
