package dev.gedanken.family.grid;

import ai.djl.ndarray.NDArray;
import dev.gedanken.nn.Activations;
import dev.gedanken.nn.Dense;
import java.util.List;

/**
 * A {@link CellHead} for drawing alone: the same function up to rounding.
 *
 * <p>Cells are rows from the start, which avoids the cost of the convolution and the transposition.
 *
 * @param lookAround the head's convolution as a linear map of {@link CellGroups#patches}
 * @param tokens one for each token of a cell
 */
record FoldedHead(Dense lookAround, List<FoldedToken> tokens) {

    /**
     * Returns the features from which all tokens of the pass are predicted, {@code (cells, mix)}.
     *
     * @param outlook the pass's cells of {@link GridDynamics#outlook}, {@code (cells, mix)}
     * @param known the codes around them that have been drawn so far,
     *     {@code (cells, codeChannels · 9)}
     */
    NDArray features(NDArray outlook, NDArray known) {
        return Activations.gelu(lookAround.apply(known).add(outlook));
    }

    /** Returns the raw outputs for the token after {@code earlier}; see {@link CellHead#outputs}. */
    NDArray outputs(NDArray features, List<NDArray> earlier) {
        FoldedToken token = tokens.get(earlier.size());
        return earlier.isEmpty() ? token.first(features) : token.next(features, earlier.getLast());
    }
}
