package dev.gedanken.grid;

import ai.djl.ndarray.NDArray;
import dev.gedanken.nn.Activations;
import dev.gedanken.nn.Convolution;
import dev.gedanken.nn.Dense;
import dev.gedanken.nn.Embedding;
import dev.gedanken.nn.Parameters;
import java.util.ArrayList;
import java.util.List;

/**
 * Predicts the tokens of the cells of one pass, one after another: the second token's distribution depends
 * on the first, so that a cell never becomes a patch that no real frame has.
 *
 * <p>Once a cell's features are known, cells are rows: {@code cells = batch · grid/2 · grid/2}.
 */
final class CellHead {
    private final int mix;
    private final Convolution lookAround;
    private final List<Embedding> earlierTokens = new ArrayList<>();
    private final List<Dense> mixes = new ArrayList<>();
    private final List<Dense> outputs = new ArrayList<>();

    CellHead(GridConfig config, Parameters parameters, String name) {
        int vocabulary = config.quantizer().vocabulary();
        mix = config.mixChannels();
        lookAround =
                Convolution.everySecond(
                        parameters, name + ".look-around", config.quantizer().channels(), mix);
        for (int token = 0; token < config.tokens(); token++) {
            String prefix = name + ".token" + token;
            if (token > 0) {
                earlierTokens.add(
                        Embedding.create(parameters, prefix + ".earlier", vocabulary, mix));
            }
            mixes.add(Dense.create(parameters, prefix + ".mix", mix, mix));
            outputs.add(Dense.create(parameters, prefix + ".out", mix, vocabulary));
        }
    }

    /**
     * Returns the features that all tokens of the pass are predicted from.
     *
     * @param outlook the pass's cells of {@link GridDynamics#outlook}, {@code (batch, mix, grid/2, grid/2)}
     * @param known codes drawn so far around them, {@code (batch, codeChannels, grid+1, grid+1)}
     * @return {@code (cells, mix)}
     */
    NDArray features(NDArray outlook, NDArray known) {
        return Activations.gelu(outlook.add(lookAround.apply(known)))
                .transpose(0, 2, 3, 1)
                .reshape(-1, mix);
    }

    /**
     * Returns logits of the token after {@code earlier}.
     *
     * @param features from {@link #features}
     * @param earlier the cell's tokens so far, each {@code (cells) int64}
     * @return {@code (cells, vocabulary)}
     */
    NDArray logits(NDArray features, List<NDArray> earlier) {
        int index = earlier.size();
        NDArray x = mixes.get(index).apply(features);
        if (index > 0) {
            x = x.add(earlierTokens.get(index - 1).apply(earlier.getLast()));
        }
        return outputs.get(index).apply(Activations.gelu(x));
    }
}
