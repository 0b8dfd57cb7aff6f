package dev.gedanken.family.rssm;

import ai.djl.ndarray.NDArray;
import dev.gedanken.nn.Activations;
import dev.gedanken.nn.ChannelNorm;
import dev.gedanken.nn.Convolution;
import dev.gedanken.nn.Parameters;
import dev.gedanken.nn.ResidualConvolution;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Turns a frame into the vector that the posterior reads: patch embedding and residual convolutions, which cost a
 * fraction of the paper's strided pyramid on a CPU.
 */
final class RssmEncoder {
    private static final int COLOURS = 3;

    private final Convolution embedPatches;
    private final List<ResidualConvolution> blocks;
    private final ChannelNorm norm;
    private final int size;

    RssmEncoder(RssmConfig config, Parameters parameters) {
        int channels = config.channels();
        embedPatches =
                Convolution.patches(parameters, "encoder.embed", COLOURS, channels, config.patch());
        blocks = residual(config, parameters, "encoder.");
        norm = ChannelNorm.create(parameters, "encoder.norm", channels);
        size = channels * config.cells();
    }

    /** Returns the residual convolutions of one side. */
    static List<ResidualConvolution> residual(
            RssmConfig config, Parameters parameters, String side) {
        return IntStream.range(0, config.convolutions())
                .mapToObj(i ->
                        ResidualConvolution.threeByThree(parameters, side + i, config.channels()))
                .toList();
    }

    /**
     * Encodes frames.
     *
     * @param pixels x, {@code (rows, 3, frame, frame) float32 in [0, 1]}
     * @return {@code (rows, channels·grid·grid)}
     */
    NDArray apply(NDArray pixels) {
        NDArray x = embedPatches.apply(pixels.sub(0.5f));
        for (ResidualConvolution block : blocks) {
            x = block.apply(x);
        }
        return Activations.silu(norm.apply(x)).reshape(pixels.getShape().get(0), size);
    }
}
