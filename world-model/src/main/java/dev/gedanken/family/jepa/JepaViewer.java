package dev.gedanken.family.jepa;

import ai.djl.ndarray.NDArray;
import dev.gedanken.nn.Activations;
import dev.gedanken.nn.ChannelNorm;
import dev.gedanken.nn.Convolution;
import dev.gedanken.nn.Dense;
import dev.gedanken.nn.Parameters;
import dev.gedanken.nn.PixelShuffle;
import dev.gedanken.nn.ResidualConvolution;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Draws what a latent still holds, for people only: it is trained afterwards on frozen latents, and nothing on the way
 * from an action to a belief passes through it.
 */
final class JepaViewer {
    /** The scope of the weights' names. */
    static final String SCOPE = "viewer";

    private static final int COLOURS = 3;

    private final JepaConfig config;
    private final Dense fromLatent;
    private final ChannelNorm norm;
    private final List<ResidualConvolution> convolutions;
    private final Convolution toPixels;

    JepaViewer(JepaConfig config, Parameters parameters) {
        this.config = config;
        int channels = config.channels();
        fromLatent = Dense.create(parameters, "latent", config.latent(), config.cellNumbers());
        norm = ChannelNorm.create(parameters, "norm", channels);
        convolutions =
                IntStream.range(0, config.convolutions())
                        .mapToObj(i ->
                                ResidualConvolution.threeByThree(
                                        parameters, "convolution." + i, channels))
                        .toList();
        toPixels =
                Convolution.pointwise(
                        parameters, "pixels", channels, COLOURS * config.patch() * config.patch());
    }

    /** Returns what latents look like, {@code (rows, 3, frame, frame) float32 in (0, 1)}. */
    NDArray draw(NDArray z) {
        int side = config.gridSize();
        NDArray x = fromLatent.apply(z).reshape(-1, config.channels(), side, side);
        x = Activations.silu(norm.apply(x));
        for (ResidualConvolution convolution : convolutions) {
            x = convolution.apply(x);
        }
        NDArray pixels = toPixels.apply(Activations.gelu(x));
        return Activations.sigmoid(PixelShuffle.apply(pixels, config.patch()));
    }
}
