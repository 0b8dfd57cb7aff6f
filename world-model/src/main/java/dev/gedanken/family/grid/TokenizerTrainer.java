package dev.gedanken.family.grid;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.training.GradientCollector;
import dev.gedanken.nn.Adam;
import dev.gedanken.nn.FrameTensors;
import dev.gedanken.nn.Parameters;
import dev.gedanken.train.LearningRate;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.List;

/**
 * Trains the tokenizer to reconstruct frames.
 *
 * <p>Pixels that differ from the data's mean frame weigh more, so that a small ball is worth as much as
 * the empty court around it.
 */
final class TokenizerTrainer implements AutoCloseable {
    private static final int BATCH_STREAM = 11;
    private static final int MEAN_CHUNK = 256;
    private static final long WARM_UP_STEPS = 100;
    private static final float MAX_NORM = 1;
    private static final float AVERAGE_DECAY = 0.998f;

    /** Distance from the mean frame, in [0, 1], from which a pixel counts as foreground. */
    private static final float FOREGROUND_DISTANCE = 0.1f;

    private final GridTrainingSettings settings;
    private final List<Frame> frames;
    private final NDManager manager;
    private final Parameters parameters;
    private final GridTokenizer tokenizer;
    private final Adam adam;
    private final NDArray meanFrame;
    private final long seed;

    TokenizerTrainer(
            NDManager parent,
            GridConfig config,
            GridTrainingSettings settings,
            List<Frame> frames,
            long seed) {
        this.settings = settings;
        this.frames = frames;
        this.seed = seed;
        manager = parent.newSubManager();
        parameters = Parameters.fresh(manager, "tokenizer", seed);
        tokenizer = new GridTokenizer(config, parameters);
        adam = new Adam(manager, parameters, MAX_NORM, AVERAGE_DECAY);
        parameters.setTrainable(true);
        meanFrame = meanFrame();
    }

    Parameters parameters() {
        return parameters;
    }

    Adam adam() {
        return adam;
    }

    /** Makes one update and returns its loss: the weighted squared error of pixels in [0, 1]. */
    double step(long step, double progress) {
        try (NDManager scope = manager.newSubManager();
                GradientCollector collector = Engine.getInstance().newGradientCollector()) {
            NDArray pixels = FrameTensors.on(scope, batch(step));
            NDArray loss = loss(pixels);
            collector.backward(loss);
            double value = loss.getFloat();
            LearningRate rate = new LearningRate(settings.tokenizerRate(), WARM_UP_STEPS);
            return adam.step(scope, rate.at(step, progress)) < Double.POSITIVE_INFINITY
                    ? value
                    : Double.NaN;
        }
    }

    private NDArray loss(NDArray pixels) {
        NDArray error = tokenizer.decode(tokenizer.encode(pixels)).sub(pixels);
        return error.mul(error).mul(weights(pixels)).mean();
    }

    /** Returns {@code (batch, 1, height, width)}: 1 for background, more where something is. */
    private NDArray weights(NDArray pixels) {
        NDArray distance = pixels.sub(meanFrame).abs().max(new int[] {1}, true);
        return distance.gt(FOREGROUND_DISTANCE)
                .toType(DataType.FLOAT32, false)
                .mul(settings.foregroundWeight())
                .add(1);
    }

    private List<Frame> batch(long step) {
        Noise noise = new Noise(seed, BATCH_STREAM, step);
        List<Frame> batch = new ArrayList<>();
        for (int i = 0; i < settings.tokenizerBatch(); i++) {
            batch.add(frames.get(noise.below(i, frames.size())));
        }
        return batch;
    }

    /** Returns the mean of all frames, {@code (1, 3, height, width)}. */
    private NDArray meanFrame() {
        NDArray sum = FrameTensors.on(manager, frames.subList(0, 1)).mul(0);
        for (int from = 0; from < frames.size(); from += MEAN_CHUNK) {
            List<Frame> part = frames.subList(from, Math.min(frames.size(), from + MEAN_CHUNK));
            try (NDManager scope = manager.newSubManager()) {
                sum.addi(FrameTensors.on(scope, part).sum(new int[] {0}, true));
            }
        }
        return sum.div(frames.size());
    }

    @Override
    public void close() {
        adam.close();
        parameters.close();
        manager.close();
    }
}
