package dev.gedanken.family.diffusion;

import ai.djl.ndarray.NDArray;
import dev.gedanken.nn.Activations;
import dev.gedanken.nn.Convolution;
import dev.gedanken.nn.Parameters;
import dev.gedanken.nn.PixelShuffle;

/**
 * The denoiser D of DIAMOND (Alonso et al. 2024, section 3.1): a U-Net F, with EDM's
 * preconditioning if a cell is a pixel, and without its skip connection if cells are larger (see
 * {@link DiffusionConfig#drawsFrames}). It sees the noisy next frame, the last frames as further
 * channels, and noise level and actions as the condition of every adaptive group norm.
 *
 * <p>Frames are {@code (rows, 3, frame, frame)} in [−1, 1], the past
 * {@code (rows, 3·past, frame, frame)}, oldest first.
 */
final class Denoiser {
    private final DiffusionConfig config;
    private final ConditionEmbedding condition;
    private final Convolution patches;
    private final UNet inside;
    private final AdaptiveGroupNorm lastNorm;
    private final Convolution pixels;

    Denoiser(DiffusionConfig config, Parameters parameters) {
        this.config = config;
        int channels = config.channels();
        int seen = 3 * (1 + config.past());
        condition = new ConditionEmbedding(config, parameters);
        patches = Convolution.patches(parameters, "patches", seen, channels, config.patch());
        inside = UNet.create(config, parameters, 0);
        lastNorm = AdaptiveGroupNorm.create(parameters, "last-norm", config.condition(), channels);
        pixels =
                Convolution.threeByThree(
                        parameters, "pixels", channels, 3 * config.patch() * config.patch());
    }

    DiffusionConfig config() {
        return config;
    }

    /**
     * Returns D(x; σ), the expected clean frame.
     *
     * @param noisy x
     * @param actions the last ones, oldest first, {@code (rows, past) int64}
     */
    NDArray denoise(NDArray noisy, Preconditioning scales, NDArray past, NDArray actions) {
        if (config.drawsFrames()) {
            return network(noisy, scales, past, actions);
        }
        return noisy.mul(scales.skip())
                .add(network(noisy, scales, past, actions).mul(scales.out()));
    }

    /** Returns F(c_in x; c_noise), whose target in training has unit variance, or is the frame itself. */
    NDArray network(NDArray noisy, Preconditioning scales, NDArray past, NDArray actions) {
        NDArray told = condition.apply(scales.noise(), actions);
        NDArray x = patches.apply(noisy.mul(scales.in()).concat(past, 1));
        x = inside.apply(x, told);
        x = pixels.apply(Activations.silu(lastNorm.apply(x, told)));
        return PixelShuffle.apply(x, config.patch());
    }
}
