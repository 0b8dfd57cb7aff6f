package dev.gedanken.family;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.gedanken.nn.Activations;
import dev.gedanken.nn.ChannelNorm;
import dev.gedanken.nn.Convolution;
import dev.gedanken.nn.Dense;
import dev.gedanken.nn.FloatRows;
import dev.gedanken.nn.FrameTensors;
import dev.gedanken.nn.Parameters;
import dev.gedanken.nn.PixelShuffle;
import dev.gedanken.nn.ResidualConvolution;
import dev.gedanken.runtime.TrainedNetworks;
import dev.gedanken.world.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/**
 * Draws what a latent still contains, for people only. It is trained afterwards on frozen latents,
 * and the path from an action to a belief does not pass through it.
 */
public final class LatentViewer {
    /** The scope of the weights' names. */
    public static final String SCOPE = "viewer";

    private static final int COLOURS = 3;

    private final Sizes sizes;
    private final Dense fromLatent;
    private final ChannelNorm norm;
    private final List<ResidualConvolution> convolutions;
    private final Convolution toPixels;

    /**
     * Sizes of a viewer.
     *
     * @param frameSize side of a frame in pixels
     * @param patch side in pixels of the square drawn for a cell
     * @param channels of a cell
     * @param convolutions residual convolutions
     * @param latent numbers of a latent
     */
    public record Sizes(int frameSize, int patch, int channels, int convolutions, int latent) {
        int side() {
            return frameSize / patch;
        }
    }

    /** Builds a viewer on given parameters. */
    public LatentViewer(Sizes sizes, Parameters parameters) {
        this.sizes = sizes;
        int channels = sizes.channels();
        fromLatent =
                Dense.create(
                        parameters,
                        "latent",
                        sizes.latent(),
                        channels * sizes.side() * sizes.side());
        norm = ChannelNorm.create(parameters, "norm", channels);
        convolutions =
                IntStream.range(0, sizes.convolutions())
                        .mapToObj(i ->
                                ResidualConvolution.threeByThree(
                                        parameters, "convolution." + i, channels))
                        .toList();
        toPixels =
                Convolution.pointwise(
                        parameters, "pixels", channels, COLOURS * sizes.patch() * sizes.patch());
    }

    /**
     * Returns what latents look like, {@code (rows, 3, frame, frame) float32 in (0, 1)}.
     *
     * @param z {@code (rows, latent)}
     */
    public NDArray draw(NDArray z) {
        int side = sizes.side();
        NDArray x = fromLatent.apply(z).reshape(-1, sizes.channels(), side, side);
        x = Activations.silu(norm.apply(x));
        for (ResidualConvolution convolution : convolutions) {
            x = convolution.apply(x);
        }
        NDArray pixels = toPixels.apply(Activations.gelu(x));
        return Activations.sigmoid(PixelShuffle.apply(pixels, sizes.patch()));
    }

    /**
     * Returns what latents look like, each drawn in its own call: always one shape, and no work for
     * rows that are not shown.
     *
     * @param owner owns the threads and the native memory
     */
    public List<Frame> frames(List<float[]> latents, TrainedNetworks owner) {
        List<Callable<Frame>> calls = new ArrayList<>();
        latents.forEach(latent -> calls.add(() -> frame(latent, owner)));
        return calls.isEmpty() ? List.of() : List.copyOf(owner.pool().run(calls));
    }

    private Frame frame(float[] latent, TrainedNetworks owner) {
        try (NDManager scope = owner.scope()) {
            return FrameTensors.toFrames(draw(FloatRows.on(scope, List.of(latent))), 1).getFirst();
        }
    }
}
