package dev.gedanken.family.grid;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import dev.gedanken.nn.Activations;
import dev.gedanken.nn.Convolution;
import dev.gedanken.nn.Dense;
import dev.gedanken.nn.Parameters;
import dev.gedanken.nn.loss.TwoHot;

/**
 * Predicts a step's reward and whether the episode continues: the reward as a two-hot categorical,
 * the end as a Bernoulli variable (Hafner et al. 2023, equations 9 to 11). The heads read a
 * finished model and do not change it.
 *
 * <p>The state after a step encodes the situation and the action, but not the outcome; the codes at
 * its end do.
 */
final class OutcomeHeads {
    /** The prefix of the parameters' names. */
    static final String SCOPE = "outcomes";

    private static final int CHANNELS = 48;
    private static final int[] OVER_CELLS = {2};

    private final Convolution readCode;
    private final Convolution mix;
    private final Convolution deepen;
    private final Dense out;

    OutcomeHeads(GridConfig config, Parameters parameters) {
        int code = config.quantizer().channels();
        readCode = Convolution.pointwise(parameters, "read-code", code, CHANNELS);
        mix =
                Convolution.threeByThree(
                        parameters, "mix", config.hiddenChannels() + CHANNELS, CHANNELS);
        deepen = Convolution.threeByThree(parameters, "deepen", CHANNELS, CHANNELS);
        out = Dense.zero(parameters, "out", 2 * CHANNELS, TwoHot.BINS + 1);
    }

    /**
     * The predictions for steps.
     *
     * @param reward logits of the bins, {@code (rows, bins)}
     * @param goingOn logit of continuing, {@code (rows)}
     */
    record Forecast(NDArray reward, NDArray goingOn) {}

    /**
     * Returns the prediction for each row.
     *
     * @param hidden the state after the step, {@code (rows, hidden, grid, grid)}
     * @param code at its end, {@code (rows, codeChannels, grid, grid)}
     */
    Forecast apply(NDArray hidden, NDArray code) {
        NDArray read = Activations.gelu(readCode.apply(code));
        NDArray mixed = Activations.gelu(mix.apply(read.concat(hidden, 1)));
        NDArray cells = Activations.gelu(deepen.apply(mixed));
        NDArray flat = cells.reshape(cells.getShape().get(0), CHANNELS, -1);
        NDArray logits = out.apply(flat.mean(OVER_CELLS).concat(flat.max(OVER_CELLS), 1));
        return new Forecast(
                logits.get(new NDIndex(":, :{}", TwoHot.BINS)),
                logits.get(new NDIndex(":, {}", TwoHot.BINS)));
    }
}
