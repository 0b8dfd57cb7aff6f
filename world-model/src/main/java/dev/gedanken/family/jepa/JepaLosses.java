package dev.gedanken.family.jepa;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import dev.gedanken.nn.Activations;
import dev.gedanken.nn.loss.SketchedGaussianity;
import dev.gedanken.nn.loss.TwoHot;
import dev.gedanken.nn.optimise.LossTerms;
import dev.gedanken.world.Noise;

/**
 * The losses (Maes et al. 2026, equation 1, with the inverse dynamics of PLDM):
 *
 * <pre>
 *   L = mean Σₙ |ẑₙ − zₙ|² + |P(z₀, a₁…aₖ) − zₖ|² + λ SIGReg(z₀) + μ CE(D(z₀, z₁), a)
 *       + ν (−ln p(r | z) − ln p(c | z)),
 *   ẑₙ = P(ẑₙ₋₁, a of block n),   ẑ₀ = z₀
 * </pre>
 *
 * <p>Reward r and continuation c are learned if there are heads, from each latent after the first,
 * both as it was predicted and as it was encoded.
 *
 * <p>Gradients flow into both sides of each prediction: no target network, no stop-gradient. SIGReg
 * is computed over the batch at one time step.
 */
final class JepaLosses {
    private static final int[] ACTIONS = {2};
    private static final int[] ROWS = {0};
    private static final int[] LATENT = {1};

    private final JepaTrainingSettings settings;
    private final SketchedGaussianity gaussianity;
    private final TwoHot twoHot;

    /** Creates the losses; constants go to {@code manager}. */
    JepaLosses(JepaTrainingSettings settings, NDManager manager) {
        this.settings = settings;
        this.gaussianity = new SketchedGaussianity(settings.directions(), settings.knots());
        this.twoHot = TwoHot.standard(manager);
    }

    /**
     * Returns L with its terms; the smallest standard deviation of a latent number is reported,
     * which falls when the latent collapses.
     */
    LossTerms loss(JepaNetwork network, JepaBatches.Batch batch, Noise directions) {
        NDArray z = network.encode(batch.pixels());
        int blocks = batch.blocks().size();
        long rows = batch.partial().getShape().get(0);
        NDArray start = part(z, 0, rows);
        NDArray partial = network.predict(start, batch.partial());
        NDArray prediction = distance(partial, part(z, blocks + 1, rows));
        NDList reached = new NDList();
        NDArray predicted = start;
        for (int n = 1; n <= blocks; n++) {
            predicted = network.predict(predicted, batch.blocks().get(n - 1));
            prediction = prediction.add(distance(predicted, part(z, n, rows)));
            reached.add(predicted);
        }
        reached.add(partial);
        NDArray inverse =
                network.inverse(start, part(z, 1, rows))
                        .logSoftmax(2)
                        .mul(batch.taken())
                        .sum(ACTIONS)
                        .mean()
                        .neg();
        LossTerms terms =
                LossTerms.of("prediction", prediction, 1)
                        .and("SIGReg", gaussianity.of(start, directions), settings.sigregWeight())
                        .and("inverse", inverse, settings.inverseWeight())
                        .alsoShowing("least deviation", leastDeviation(start.stopGradient()));
        reached.add(z.get(new NDIndex("{}:", rows)));
        return network.outcomes()
                .map(heads -> withOutcomes(terms, heads.apply(joined(reached)), batch))
                .orElse(terms);
    }

    private static NDArray joined(NDList parts) {
        return parts.head().getNDArrayInternal().concat(parts.subNDList(1), 0);
    }

    /**
     * Adds the losses of reward and end.
     *
     * @param forecast for predicted latents, then for encoded ones
     */
    private LossTerms withOutcomes(
            LossTerms terms, OutcomeHeads.Forecast forecast, JepaBatches.Batch batch) {
        NDArray rewards = batch.rewards().concat(batch.rewards(), 0);
        NDArray goingOn = batch.goingOn().concat(batch.goingOn(), 0);
        NDArray logits = forecast.goingOn();
        NDArray ends = Activations.softplus(logits).sub(goingOn.mul(logits)).mean();
        return terms.and(
                        "reward",
                        twoHot.loss(forecast.reward(), rewards).mean(),
                        settings.outcomeWeight())
                .and("continue", ends, settings.outcomeWeight());
    }

    private static NDArray part(NDArray z, long i, long rows) {
        return z.get(new NDIndex("{}:{}", i * rows, (i + 1) * rows));
    }

    /** Returns the mean over rows, weighted by the focus. */
    private NDArray distance(NDArray predicted, NDArray latent) {
        NDArray error = predicted.sub(latent);
        NDArray ofRow = error.mul(error).mean(LATENT);
        if (settings.focus() == 0) {
            return ofRow.mean();
        }
        NDArray known = ofRow.stopGradient();
        NDArray weights = known.div(known.mean()).pow(settings.focus());
        return ofRow.mul(weights).mean();
    }

    private static NDArray leastDeviation(NDArray z) {
        NDArray centred = z.sub(z.mean(ROWS, true));
        return centred.mul(centred).mean(ROWS).sqrt().min();
    }
}
