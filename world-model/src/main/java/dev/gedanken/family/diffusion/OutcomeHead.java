package dev.gedanken.family.diffusion;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import dev.gedanken.nn.Activations;
import dev.gedanken.nn.Convolution;
import dev.gedanken.nn.Dense;
import dev.gedanken.nn.Embedding;
import dev.gedanken.nn.Parameters;
import dev.gedanken.nn.loss.TwoHot;

/**
 * Predicts a step's reward and whether it ended the episode, from the frames before and after it
 * and the action (instead of DIAMOND's separate reward model).
 */
final class OutcomeHead {
    private static final int[] CELLS = {2};

    private final Convolution patches;
    private final Convolution mix;
    private final Embedding action;
    private final Dense out;

    OutcomeHead(DiffusionConfig config, Parameters parameters) {
        int channels = config.channels();
        patches =
                Convolution.patches(parameters, "outcome-patches", 6, channels, 2 * config.patch());
        mix = Convolution.threeByThree(parameters, "outcome-mix", channels, channels);
        action = Embedding.create(parameters, "outcome-action", config.actions(), channels);
        out = Dense.zero(parameters, "outcome", 2 * channels, TwoHot.BINS + 1);
    }

    /**
     * Returns logits, {@code (rows, bins + 1)}: those of the reward, then one for continuing.
     *
     * @param before frame, {@code (rows, 3, frame, frame)} in [−1, 1]
     * @param after the same
     * @param actions {@code (rows) int64}
     */
    private NDArray logits(NDArray before, NDArray after, NDArray actions) {
        NDArray cells = Activations.silu(patches.apply(before.concat(after, 1)));
        NDArray told = action.apply(actions);
        NDArray x = mix.apply(cells).add(told.reshape(told.getShape().get(0), -1, 1, 1));
        NDArray flat = Activations.silu(x).reshape(x.getShape().get(0), x.getShape().get(1), -1);
        return out.apply(flat.mean(CELLS).concat(flat.max(CELLS), 1));
    }

    /** The prediction for a step: logits of the reward's bins, and of continuing. */
    record Forecast(NDArray reward, NDArray goingOn) {}

    /** Returns the prediction for each row: {@code (rows, bins)} and {@code (rows)}. */
    Forecast apply(NDArray before, NDArray after, NDArray actions) {
        NDArray logits = logits(before, after, actions);
        return new Forecast(
                logits.get(new NDIndex(":, :{}", TwoHot.BINS)),
                logits.get(new NDIndex(":, {}", TwoHot.BINS)));
    }
}
