package dev.gedanken.family.diffusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.family.diffusion.DiffusionBatches.Batch;
import dev.gedanken.nn.Activations;
import dev.gedanken.nn.FrameTensors;
import dev.gedanken.nn.loss.TwoHot;
import dev.gedanken.nn.optimise.LossTerms;
import dev.gedanken.nn.optimise.ShardedGradients.Shard;
import dev.gedanken.world.Noise;
import java.util.Arrays;

/**
 * The loss of DIAMOND (Alonso et al. 2024, equation 7): a frame with noise of a random level is
 * denoised, given the past.
 *
 * <pre>
 *   ln σ ~ N(P_mean, P_std²),   x = y + σ ε
 *   L = ‖ D(x; σ) − y ‖² / c_out² = ‖ F(c_in x; c_noise) − (y − c_skip x) / c_out ‖²
 * </pre>
 *
 * <p>If the network draws the frame itself, D is F and the weight is at most 25. Unlike in the
 * paper, pixels that change or that differ from the mean frame have a larger weight, because the
 * objects of our worlds are only a few pixels large. The past is noisy or, in some windows, the
 * model's own, so that it learns to continue from its own samples.
 */
final class DiffusionLosses {
    private static final double MEAN = -0.4;
    private static final double DEVIATION = 1.2;

    /** Colour difference, in [0, 1], from which a pixel counts as changed. */
    private static final float CHANGE = 0.1f;

    /** Without EDM's skip, the error at low noise does not fall with the noise. */
    private static final double MOST_WEIGHT = 25;

    private static final int LEVEL_STREAM = 131;
    private static final int TARGET_STREAM = 132;
    private static final int PAST_STREAM = 133;
    private static final int OWN_STREAM = 134;

    private final DiffusionTrainingSettings settings;
    private final TwoHot twoHot;
    private final NDArray meanFrame;
    private final TrainingNoise normal;
    private final long seed;

    /**
     * Creates the losses; constants go to {@code manager}.
     *
     * @param meanFrame of the data, {@code (1, 3, frame, frame)} in [0, 1]
     */
    DiffusionLosses(
            DiffusionTrainingSettings settings, NDArray meanFrame, long seed, NDManager manager) {
        this.settings = settings;
        this.meanFrame = meanFrame;
        this.twoHot = TwoHot.standard(manager);
        this.normal = TrainingNoise.of(seed);
        this.seed = seed;
    }

    /** Returns L for a shard's windows, with its terms. */
    LossTerms loss(DiffusionNetwork network, Batch batch, Shard shard, long step) {
        DiffusionConfig config = network.denoiser().config();
        long rows = shard.rows();
        int steps = DiffusionBatches.fewestSteps(config);
        NDArray target = batch.frames().get(new NDIndex(":, {}", steps));
        NDArray last = batch.frames().get(new NDIndex(":, {}", steps - 1));
        NDArray actions = batch.actions().get(new NDIndex(":, 1:"));
        NDArray past = noisy(past(network, batch, shard, step), shard, step);
        double[] sigmas = sigmas(shard, step);
        Preconditioning scales = Preconditioning.of(shard.scope(), sigmas);
        NDArray x = target.add(noise(config, sigmas, shard, step));
        NDArray error = network.denoiser().denoise(x, scales, past, actions).sub(target);
        NDArray squares = error.mul(error).mul(byLevel(config, sigmas, shard));
        NDArray denoising = squares.mul(weights(target, last)).mean();
        LossTerms terms = LossTerms.of("denoising", denoising, 1);
        if (settings.absoluteWeight() > 0) {
            terms = terms.and("absolute error", error.abs().mean(), settings.absoluteWeight());
        }
        if (network.outcome().isEmpty()) {
            return terms;
        }
        NDArray taken = actions.get(new NDIndex(":, {}", config.past() - 1)).reshape(rows);
        OutcomeHead.Forecast forecast = network.outcome().get().apply(last, target, taken);
        NDArray logits = forecast.goingOn();
        NDArray goingOn = Activations.softplus(logits).sub(batch.goingOn().mul(logits)).mean();
        return terms.and("reward", twoHot.loss(forecast.reward(), batch.rewards()).mean(), 1)
                .and("continue", goingOn, 1);
    }

    /** Returns 1 / c_out², or {@value #MOST_WEIGHT} if it is larger and there is no skip. */
    private static NDArray byLevel(DiffusionConfig config, double[] sigmas, Shard shard) {
        double most = config.drawsFrames() ? MOST_WEIGHT : Double.MAX_VALUE;
        float[] weights = new float[sigmas.length];
        for (int i = 0; i < weights.length; i++) {
            double out = Preconditioning.out(sigmas[i]);
            weights[i] = (float) Math.min(most, 1 / (out * out));
        }
        return shard.scope().create(weights, new Shape(weights.length, 1, 1, 1));
    }

    /**
     * Returns the last frames as channels, {@code (rows, 3·past, frame, frame)}; in the first
     * windows the last one is the model's own.
     */
    private NDArray past(DiffusionNetwork network, Batch batch, Shard shard, long step) {
        DiffusionConfig config = network.denoiser().config();
        NDArray recorded = channels(batch.frames(), 1, config);
        long own = Math.round(Math.floor(settings.ownShare() * shard.rows()));
        if (own == 0) {
            return recorded;
        }
        NDIndex first = new NDIndex(":{}", own);
        NDArray before = channels(batch.frames().get(first), 0, config);
        NDArray actions = batch.actions().get(first).get(new NDIndex(":, :{}", config.past()));
        NDArray luck =
                normal.of(shard, frame(config), new Noise(seed, OWN_STREAM, step)).get(first);
        double[] most = new double[(int) own];
        Arrays.fill(most, Sampler.MOST);
        NDArray drawn =
                network.denoiser()
                        .denoise(
                                luck.mul(Sampler.MOST),
                                Preconditioning.of(shard.scope(), most),
                                before,
                                actions)
                        .clip(-1, 1)
                        .stopGradient();
        int older = 3 * (config.past() - 1);
        NDArray mixed = recorded.get(first).get(new NDIndex(":, :{}", older)).concat(drawn, 1);
        return own == shard.rows() ? mixed : mixed.concat(recorded.get(new NDIndex("{}:", own)), 0);
    }

    /** Returns {@code past} frames as channels, starting at a given one. */
    private static NDArray channels(NDArray frames, int from, DiffusionConfig config) {
        int side = config.frameSize();
        return frames.get(new NDIndex(":, {}:{}", from, from + config.past()))
                .reshape(-1, 3L * config.past(), side, side);
    }

    /** Returns the past with noise whose standard deviation differs from window to window. */
    private NDArray noisy(NDArray past, Shard shard, long step) {
        if (settings.augmentation() == 0) {
            return past;
        }
        Noise luck = new Noise(seed, PAST_STREAM, step);
        float[] deviations = new float[shard.rows()];
        for (int i = 0; i < deviations.length; i++) {
            // Above the indices of the table, which start at 0.
            deviations[i] =
                    settings.augmentation() * luck.uniform(shard.batch() + shard.from() + i);
        }
        Shape perRow = past.getShape().slice(1);
        NDArray scale = shard.scope().create(deviations, new Shape(shard.rows(), 1, 1, 1));
        return past.add(normal.of(shard, perRow, luck).mul(scale));
    }

    private double[] sigmas(Shard shard, long step) {
        double[] sigmas = new double[shard.rows()];
        for (int i = 0; i < sigmas.length; i++) {
            Noise luck = new Noise(seed, LEVEL_STREAM, step * shard.batch() + shard.from() + i);
            sigmas[i] = StrictMath.exp(MEAN + DEVIATION * luck.normal(0));
        }
        return sigmas;
    }

    private NDArray noise(DiffusionConfig config, double[] sigmas, Shard shard, long step) {
        float[] scale = new float[sigmas.length];
        for (int i = 0; i < scale.length; i++) {
            scale[i] = (float) sigmas[i];
        }
        return normal.of(shard, frame(config), new Noise(seed, TARGET_STREAM, step))
                .mul(shard.scope().create(scale, new Shape(scale.length, 1, 1, 1)));
    }

    private static Shape frame(DiffusionConfig config) {
        return new Shape(3, config.frameSize(), config.frameSize());
    }

    /** Returns the weight of each pixel, {@code (rows, 1, frame, frame)}, with a mean of 1. */
    private NDArray weights(NDArray target, NDArray last) {
        NDArray colours = DiffusionBatches.unsigned(target);
        NDArray weights =
                FrameTensors.differing(colours, DiffusionBatches.unsigned(last), CHANGE)
                        .mul(settings.changeWeight())
                        .add(
                                FrameTensors.differing(colours, meanFrame, CHANGE)
                                        .mul(settings.foregroundWeight()))
                        .add(1);
        return weights.div(weights.mean());
    }
}
