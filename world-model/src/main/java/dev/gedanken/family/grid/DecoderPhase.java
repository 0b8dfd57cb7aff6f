package dev.gedanken.family.grid;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.data.FrameBank;
import dev.gedanken.data.FrameBatches;
import dev.gedanken.family.NetworkTraining;
import dev.gedanken.nn.FrameTensors;
import dev.gedanken.nn.optimise.LearningRate;
import dev.gedanken.nn.optimise.LossTerms;
import dev.gedanken.nn.optimise.ShardedGradients.Shard;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.train.CheckpointPart;
import dev.gedanken.train.PhaseStart;
import dev.gedanken.train.PhaseWork;
import dev.gedanken.world.Noise;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Trains the decoder alone, on codes that no longer change: frames become cleaner and every belief
 * stays the same.
 *
 * <p>While the codes were learned, the foreground had a large weight, so that small objects got codes
 * of their own; the background paid for it. Here pixels count nearly alike. Some cells have random
 * codes, as they may have in a dream, and the decoder learns to draw what their neighbours suggest
 * (denoising autoencoder, Vincent et al. 2008).
 */
final class DecoderPhase implements PhaseWork {
    static final String NAME = "decoder";

    /** Extra weight of a foreground pixel. */
    private static final float FOREGROUND_WEIGHT = 2;

    /**
     * Weight of the absolute error: to the squared error, a background that is wrong by one in 255
     * is as good as right.
     */
    private static final float ABSOLUTE_WEIGHT = 0.1f;

    private static final double RATE_SHARE = 0.5;
    private static final long WARM_UP_STEPS = 50;
    private static final int BATCH_STREAM = 50;
    private static final int CELL_STREAM = 51;
    private static final int CODE_STREAM = 52;

    private final GridConfig config;
    private final GridTrainingSettings settings;
    private final FrameBatches batches;
    private final Foreground foreground;
    private final NetworkTraining<GridTokenizer> training;
    private final Map<String, Tensor> before;
    private final long seed;

    DecoderPhase(
            GridConfig config, GridTrainingSettings settings, FrameBank bank, PhaseStart start) {
        this.config = config;
        this.settings = settings;
        this.batches = new FrameBatches(bank);
        this.before = Map.copyOf(start.weights());
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

    /**
     * Makes one update; its loss is the squared error of pixels in [0, 1], in which the foreground
     * has a larger weight, and the absolute error of all.
     */
    @Override
    public Map<String, Double> update(long step, double progress) {
        Noise noise = new Noise(seed, BATCH_STREAM, step);
        LearningRate rate = new LearningRate(RATE_SHARE * settings.tokenizerRate(), WARM_UP_STEPS);
        return training.update(
                settings.tokenizerBatch(),
                rate.at(step, progress),
                (tokenizer, shard) -> loss(tokenizer, shard, noise));
    }

    private LossTerms loss(GridTokenizer tokenizer, Shard shard, Noise noise) {
        NDArray pixels =
                FrameTensors.on(shard.scope(), batches.draw(shard.from(), shard.to(), noise));
        NDArray code = training.network().encode(pixels).stopGradient();
        NDArray error = tokenizer.decode(corrupted(code, shard, noise)).sub(pixels);
        NDArray squares = error.mul(error);
        NDArray weights = foreground.weights(pixels, FOREGROUND_WEIGHT);
        return LossTerms.of("weighted squared error", squares.mul(weights).mean(), 1)
                .and("absolute error", error.abs().mean(), ABSOLUTE_WEIGHT)
                .alsoShowing("squared error", squares.mean());
    }

    /** Returns codes with random ones in some cells; a row depends only on its place in the batch. */
    private NDArray corrupted(NDArray code, Shard shard, Noise noise) {
        int cells = config.gridSize() * config.gridSize();
        int channels = config.quantizer().channels();
        Noise which = noise.onStream(CELL_STREAM);
        Noise what = noise.onStream(CODE_STREAM);
        float[] isRandom = new float[shard.rows() * cells];
        float[] codes = new float[shard.rows() * channels * cells];
        for (int i = 0; i < isRandom.length; i++) {
            int inBatch = shard.from() * cells + i;
            if (which.uniform(inBatch) < settings.corruption()) {
                isRandom[i] = 1;
                for (int channel = 0; channel < channels; channel++) {
                    int level = what.below(inBatch * channels + channel, config.levels());
                    codes[(i / cells * channels + channel) * cells + i % cells] =
                            2f * level / (config.levels() - 1) - 1;
                }
            }
        }
        int grid = config.gridSize();
        NDArray random = shard.scope().create(codes, code.getShape());
        NDArray mask = shard.scope().create(isRandom, new Shape(shard.rows(), 1, grid, grid));
        return code.add(random.sub(code).mul(mask));
    }

    /** Returns the tokenizer with its new decoder; the encoder is exactly the one from before. */
    @Override
    public Map<String, Tensor> weights() {
        Map<String, Tensor> weights = new HashMap<>(training.weights());
        weights.replaceAll((name, tensor) ->
                GridTokenizer.isOfEncoder(name) ? before.getOrDefault(name, tensor) : tensor);
        return Map.copyOf(weights);
    }

    @Override
    public void close() {
        training.close();
    }
}
