package dev.gedanken.family.grid;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.nn.Activations;
import dev.gedanken.nn.Convolution;
import dev.gedanken.nn.FiniteScalarQuantizer;
import dev.gedanken.nn.Parameters;
import dev.gedanken.nn.PixelShuffle;
import dev.gedanken.nn.ResidualConvolution;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Turns frames into grids of discrete codes and back: patch embedding, residual 1×1 convolutions,
 * finite scalar quantisation; then a learned map of positions, residual 3×3 convolutions and pixel
 * shuffle.
 *
 * <p>A cell's code depends only on its own patch, so a moving object changes only the codes of the
 * cells that it touches. This makes the codes easy to predict. The decoder also sees neighbouring
 * cells.
 */
final class GridTokenizer {
    private static final int COLOURS = 3;
    private static final List<String> ENCODER = List.of("embed", "encode", "to-code");

    private final FiniteScalarQuantizer quantizer;
    private final int patch;
    private final Convolution embedPatches;
    private final List<ResidualConvolution> encoderBlocks;
    private final Convolution toCode;
    private final Convolution fromCode;
    private final NDArray positions;
    private final List<ResidualConvolution> decoderBlocks;
    private final Convolution toPixels;

    GridTokenizer(GridConfig config, Parameters parameters) {
        int channels = config.tokenizerChannels();
        quantizer = config.quantizer();
        patch = config.patch();
        embedPatches = Convolution.patches(parameters, "embed", COLOURS, channels, patch);
        encoderBlocks =
                blocks(
                        "encode",
                        config,
                        name -> ResidualConvolution.pointwise(parameters, name, channels));
        toCode = Convolution.pointwise(parameters, "to-code", channels, quantizer.channels());
        fromCode =
                Convolution.threeByThree(parameters, "from-code", quantizer.channels(), channels);
        positions =
                parameters.zeros(
                        "positions", new Shape(1, channels, config.gridSize(), config.gridSize()));
        decoderBlocks =
                blocks(
                        "decode",
                        config,
                        name -> ResidualConvolution.threeByThree(parameters, name, channels));
        toPixels =
                Convolution.pointwise(parameters, "to-pixels", channels, COLOURS * patch * patch);
    }

    /** Returns whether a saved weight belongs to the encoder, which decides what frames become. */
    static boolean isOfEncoder(String weight) {
        return ENCODER.stream()
                .anyMatch(part -> weight.startsWith(GridNetworks.TOKENIZER + "." + part + "."));
    }

    private static List<ResidualConvolution> blocks(
            String side, GridConfig config, Function<String, ResidualConvolution> create) {
        return IntStream.range(0, config.tokenizerBlocks())
                .mapToObj(i -> create.apply(side + "." + i))
                .toList();
    }

    /**
     * Encodes frames.
     *
     * @param pixels {@code (batch, 3, frame, frame) float32 in [0, 1]}
     * @return {@code (batch, codeChannels, grid, grid) float32 in [-1, 1]}, quantised
     */
    NDArray encode(NDArray pixels) {
        NDArray x = embedPatches.apply(pixels.sub(0.5f));
        for (ResidualConvolution block : encoderBlocks) {
            x = block.apply(x);
        }
        return quantizer.quantize(toCode.apply(Activations.gelu(x)));
    }

    /**
     * Decodes codes.
     *
     * @param code {@code (batch, codeChannels, grid, grid) float32 in [-1, 1]}
     * @return {@code (batch, 3, frame, frame) float32}, roughly in [0, 1], not clipped
     */
    NDArray decode(NDArray code) {
        NDArray x = fromCode.apply(code).add(positions);
        for (ResidualConvolution block : decoderBlocks) {
            x = block.apply(x);
        }
        return PixelShuffle.apply(toPixels.apply(Activations.gelu(x)), patch).add(0.5f);
    }
}
