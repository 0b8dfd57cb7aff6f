package dev.gedanken.family.grid;

import ai.djl.ndarray.NDArray;
import dev.gedanken.data.FrameBank;
import dev.gedanken.data.FrameBatches;
import dev.gedanken.family.NetworkTraining;
import dev.gedanken.nn.FrameTensors;
import dev.gedanken.nn.optimise.LearningRate;
import dev.gedanken.nn.optimise.LossTerms;
import dev.gedanken.nn.optimise.ShardedGradients;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.train.CheckpointPart;
import dev.gedanken.train.PhaseStart;
import dev.gedanken.train.PhaseWork;
import dev.gedanken.world.Frame;
import dev.gedanken.world.Noise;
import java.util.List;
import java.util.Map;

/**
 * Trains the tokenizer to reconstruct frames.
 *
 * <p>Pixels that differ from the data's mean frame have a larger weight, so that a small ball
 * counts as much as the empty court around it.
 */
final class TokenizerTrainer implements PhaseWork {
    private static final int BATCH_STREAM = 11;
    private static final long WARM_UP_STEPS = 100;

    private final GridTrainingSettings settings;
    private final FrameBatches batches;
    private final NetworkTraining<GridTokenizer> training;
    private final Foreground foreground;
    private final long seed;

    TokenizerTrainer(
            GridConfig config, GridTrainingSettings settings, FrameBank bank, PhaseStart start) {
        this.settings = settings;
        this.batches = new FrameBatches(bank);
        this.seed = start.seed();
        training =
                new NetworkTraining<>(
                        GridNetworks.TOKENIZER,
                        seed,
                        shared -> new GridTokenizer(config, shared),
                        GridTrainer.ADAM,
                        start);
        foreground = Foreground.of(bank.frames(), training.manager());
    }

    @Override
    public List<CheckpointPart> parts() {
        return training.parts();
    }

    /** Makes one update; its loss is the weighted squared error of pixels in [0, 1]. */
    @Override
    public Map<String, Double> update(long step, double progress) {
        Noise noise = new Noise(seed, BATCH_STREAM, step);
        LearningRate rate = new LearningRate(settings.tokenizerRate(), WARM_UP_STEPS);
        return training.update(
                settings.tokenizerBatch(),
                rate.at(step, progress),
                (tokenizer, shard) -> {
                    List<Frame> frames = batches.draw(shard.from(), shard.to(), noise);
                    return loss(tokenizer, FrameTensors.on(shard.scope(), frames));
                });
    }

    private LossTerms loss(GridTokenizer tokenizer, NDArray pixels) {
        NDArray error = tokenizer.decode(tokenizer.encode(pixels)).sub(pixels);
        NDArray squares = error.mul(error);
        NDArray weights = foreground.weights(pixels, settings.foregroundWeight());
        return LossTerms.of(ShardedGradients.TOTAL, squares.mul(weights).mean())
                .alsoShowing("squared error", squares.mean());
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
