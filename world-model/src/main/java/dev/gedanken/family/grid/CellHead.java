package dev.gedanken.family.grid;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.gedanken.nn.Activations;
import dev.gedanken.nn.Convolution;
import dev.gedanken.nn.Dense;
import dev.gedanken.nn.Parameters;
import java.util.ArrayList;
import java.util.List;

/**
 * Predicts the tokens of the cells of one pass, one after another: the second token's distribution
 * depends on the first, so that a cell never becomes a patch that no real frame contains.
 *
 * <p>Once a cell's features are known, cells are rows: {@code cells = batch · grid/2 · grid/2}.
 */
final class CellHead {
    private final int mix;
    private final Convolution lookAround;
    private final List<TokenHead> tokens = new ArrayList<>();

    CellHead(GridConfig config, Parameters parameters, String name) {
        mix = config.mixChannels();
        lookAround =
                Convolution.everySecond(
                        parameters, name + ".look-around", config.quantizer().channels(), mix);
        for (int token = 0; token < config.tokens(); token++) {
            tokens.add(new TokenHead(config, parameters, name + ".token" + token));
        }
    }

    /**
     * Returns the features from which all tokens of the pass are predicted.
     *
     * @param outlook the pass's cells of {@link GridDynamics#outlook},
     *     {@code (batch, mix, grid/2, grid/2)}
     * @param known the codes around them that have been drawn so far,
     *     {@code (batch, codeChannels, grid+1, grid+1)}
     * @return {@code (cells, mix)}
     */
    NDArray features(NDArray outlook, NDArray known) {
        return Activations.gelu(outlook.add(lookAround.apply(known)))
                .transpose(0, 2, 3, 1)
                .reshape(-1, mix);
    }

    /**
     * Returns the raw outputs for the token after {@code earlier}: see {@link StayChoice}.
     *
     * @param features from {@link #features}
     * @param earlier the cell's tokens so far, each {@code (cells) int64}
     * @return {@code (cells, outputs)}
     */
    NDArray outputs(NDArray features, List<NDArray> earlier) {
        TokenHead head = tokens.get(earlier.size());
        return earlier.isEmpty() ? head.first(features) : head.next(features, earlier.getLast());
    }

    /** Returns the head for drawing, with products owned by {@code owner}. */
    FoldedHead folded(NDManager owner) {
        NDArray filters = lookAround.weight().duplicate();
        filters.attach(owner);
        Dense aroundCells = new Dense(filters.reshape(mix, -1), lookAround.bias());
        return new FoldedHead(
                aroundCells, tokens.stream().map(token -> token.folded(owner)).toList());
    }
}
