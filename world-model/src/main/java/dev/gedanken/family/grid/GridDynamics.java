package dev.gedanken.family.grid;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import dev.gedanken.nn.Activations;
import dev.gedanken.nn.Convolution;
import dev.gedanken.nn.Dense;
import dev.gedanken.nn.Embedding;
import dev.gedanken.nn.Parameters;
import dev.gedanken.nn.ResidualConvolution;
import java.util.ArrayList;
import java.util.List;

/**
 * Recurrent dynamics on the code grid.
 *
 * <p>The state is a grid of channels, updated by a light convolutional GRU: one update gate and no
 * reset gate (Ravanelli et al. 2018), gate and candidate from shared two-layer features of the
 * codes, the state, the action and a summary of the whole grid. The summary (mean and maximum over
 * all cells) tells each cell what happens elsewhere, for example that the ball already exists.
 */
final class GridDynamics {
    private static final int[] OVER_CELLS = {2};

    private final GridConfig config;
    private final Embedding actionEmbedding;
    private final Convolution readCode;
    private final Convolution digestCode;
    private final Convolution mixInputs;
    private final Dense mixSummary;
    private final ResidualConvolution deepen;
    private final Convolution gateAndCandidate;
    private final Convolution lookAhead;
    private final List<CellHead> heads = new ArrayList<>();

    GridDynamics(GridConfig config, Parameters parameters) {
        this.config = config;
        int hidden = config.hiddenChannels();
        int mix = config.mixChannels();
        int code = config.quantizer().channels();
        actionEmbedding = Embedding.create(parameters, "action", config.actions(), mix);
        readCode = Convolution.pointwise(parameters, "read-code", code, mix);
        digestCode = Convolution.pointwise(parameters, "digest-code", mix, mix);
        mixInputs = Convolution.threeByThree(parameters, "mix", mix + hidden, mix);
        mixSummary = Dense.create(parameters, "summary", 2 * hidden, mix);
        deepen = ResidualConvolution.threeByThree(parameters, "deepen", mix);
        gateAndCandidate = Convolution.pointwise(parameters, "gate", mix, 2 * hidden);
        lookAhead = Convolution.threeByThree(parameters, "outlook", hidden, mix);
        for (int group = 0; group < CellGroups.COUNT; group++) {
            heads.add(new CellHead(config, parameters, "head" + group));
        }
    }

    /** Returns the head that predicts the cells of pass {@code group}. */
    CellHead head(int group) {
        return heads.get(group);
    }

    /**
     * Returns the state after seeing codes and taking actions.
     *
     * @param hidden {@code (batch, hidden, grid, grid) in (-1, 1)}
     * @param code {@code (batch, codeChannels, grid, grid)} of the frame at hand
     * @param actions {@code (batch) int64}
     * @return the shape of {@code hidden}
     */
    NDArray advance(NDArray hidden, NDArray code, NDArray actions) {
        NDArray everywhere = mixSummary.apply(summary(hidden)).add(actionEmbedding.apply(actions));
        NDArray x =
                mixInputs
                        .apply(read(code).concat(hidden, 1))
                        .add(everywhere.reshape(-1, config.mixChannels(), 1, 1));
        NDArray mixed = Activations.gelu(deepen.apply(x));
        NDList parts = gateAndCandidate.apply(mixed).split(2, 1);
        NDArray gate = Activations.sigmoid(parts.get(0));
        NDArray candidate = parts.get(1).tanh();
        return hidden.add(gate.mul(candidate.sub(hidden)));
    }

    /** Turns codes, whose meaning is far from linear, into features, cell by cell. */
    private NDArray read(NDArray code) {
        return Activations.gelu(digestCode.apply(Activations.gelu(readCode.apply(code))));
    }

    /** Returns the mean and maximum over cells, {@code (batch, 2·hidden)}. */
    private static NDArray summary(NDArray hidden) {
        long batch = hidden.getShape().get(0);
        long channels = hidden.getShape().get(1);
        NDArray cells = hidden.reshape(batch, channels, -1);
        return cells.mean(OVER_CELLS).concat(cells.max(OVER_CELLS), 1);
    }

    /**
     * Returns a state's features for predicting the next codes, before any of them is known.
     *
     * @param hidden {@code (batch, hidden, grid, grid)}
     * @return {@code (batch, mix, grid, grid)}
     */
    NDArray outlook(NDArray hidden) {
        return lookAhead.apply(hidden);
    }
}
