package dev.gedanken.family.rssm;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.nn.Activations;
import dev.gedanken.nn.BlockDense;
import dev.gedanken.nn.ChannelNorm;
import dev.gedanken.nn.Convolution;
import dev.gedanken.nn.Dense;
import dev.gedanken.nn.NormedDense;
import dev.gedanken.nn.Parameters;
import dev.gedanken.nn.PixelShuffle;
import dev.gedanken.nn.ResidualConvolution;
import java.util.List;

/**
 * Draws the frame of a state: h block by block and z through a small perceptron become a grid of cells (as in
 * the paper's decoder), which residual convolutions and pixel shuffle turn into pixels.
 */
final class RssmDecoder {
    private static final int COLOURS = 3;

    private final RssmConfig config;
    private final BlockDense fromDeter;
    private final NormedDense hidden;
    private final Dense fromStoch;
    private final ChannelNorm norm;
    private final List<ResidualConvolution> convolutions;
    private final Convolution toPixels;

    RssmDecoder(RssmConfig config, Parameters parameters) {
        this.config = config;
        int blocks = config.blocks();
        int channels = config.channels();
        int space = channels * config.cells();
        int inside = 2 * config.units();
        fromDeter =
                BlockDense.create(
                        parameters,
                        "decoder.deter",
                        blocks,
                        config.deter() / blocks,
                        space / blocks);
        hidden = NormedDense.create(parameters, "decoder.hidden", config.stoch(), inside);
        fromStoch = Dense.create(parameters, "decoder.stoch", inside, space);
        norm = ChannelNorm.create(parameters, "decoder.norm", channels);
        convolutions = RssmEncoder.residual(config, parameters, "decoder.");
        int perCell = COLOURS * config.patch() * config.patch();
        toPixels = Convolution.pointwise(parameters, "decoder.pixels", channels, perCell);
    }

    /**
     * Decodes states.
     *
     * @param h {@code (rows, deter)}
     * @param z {@code (rows, stoch)}
     * @return x̂, {@code (rows, 3, frame, frame) float32 in (0, 1)}
     */
    NDArray apply(NDArray h, NDArray z) {
        NDArray x = Activations.silu(norm.apply(cells(h, z)));
        for (ResidualConvolution convolution : convolutions) {
            x = convolution.apply(x);
        }
        NDArray pixels = toPixels.apply(Activations.gelu(x));
        return Activations.sigmoid(PixelShuffle.apply(pixels, config.patch()));
    }

    /** Returns {@code (rows, channels, grid, grid)}. */
    private NDArray cells(NDArray h, NDArray z) {
        long rows = h.getShape().get(0);
        int blocks = config.blocks();
        Shape grid = new Shape(rows, config.channels(), config.gridSize(), config.gridSize());
        NDArray ofDeter = fromDeter.apply(h.reshape(rows, blocks, config.deter() / blocks));
        NDArray ofStoch = fromStoch.apply(hidden.apply(z));
        return ofDeter.reshape(grid).add(ofStoch.reshape(grid));
    }
}
