package dev.gedanken.family.jepa;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import dev.gedanken.nn.Activations;
import dev.gedanken.nn.Dense;
import dev.gedanken.nn.Parameters;
import dev.gedanken.nn.loss.TwoHot;

/**
 * Predicts from a latent the reward that came with it and whether the episode goes on: the reward as
 * a two-hot categorical, the end as a Bernoulli variable (Hafner et al. 2023, equations 9 to 11). As
 * in TD-MPC (Hansen et al. 2022, equation 10), the latents learn from it, too.
 */
final class OutcomeHeads {
    private final Dense first;
    private final Dense second;
    private final Dense out;

    OutcomeHeads(JepaConfig config, Parameters parameters) {
        int hidden = config.hidden();
        first = Dense.create(parameters, "outcomes.first", config.latent(), hidden);
        second = Dense.create(parameters, "outcomes.second", hidden, hidden);
        out = Dense.zero(parameters, "outcomes.out", hidden, TwoHot.BINS + 1);
    }

    /**
     * The predictions for latents.
     *
     * @param reward logits of the bins, {@code (rows, bins)}
     * @param goingOn logit of continuing, {@code (rows)}
     */
    record Forecast(NDArray reward, NDArray goingOn) {}

    /** Returns the prediction for each of {@code (rows, latent)}. */
    Forecast apply(NDArray z) {
        NDArray x = Activations.gelu(second.apply(Activations.gelu(first.apply(z))));
        NDArray logits = out.apply(x);
        return new Forecast(
                logits.get(new NDIndex(":, :{}", TwoHot.BINS)),
                logits.get(new NDIndex(":, {}", TwoHot.BINS)));
    }
}
