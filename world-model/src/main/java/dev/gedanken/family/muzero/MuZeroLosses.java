package dev.gedanken.family.muzero;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.gedanken.family.muzero.MuZeroNetwork.Prediction;
import dev.gedanken.family.muzero.MuZeroNetwork.Transition;
import dev.gedanken.nn.Activations;
import dev.gedanken.nn.Scalars;
import dev.gedanken.nn.loss.TwoHot;
import dev.gedanken.nn.optimise.LossTerms;
import java.util.ArrayList;
import java.util.List;

/**
 * The loss (Schrittwieser et al. 2020, equation 1 and appendix G): g is unrolled K steps, and at
 * each of them
 *
 * <pre>
 *   L = Σₖ lʳ(uₜ₊ₖ, rᵏ) + lᵛ(zₜ₊ₖ, vᵏ) + lᵖ(πₜ₊ₖ, pᵏ)
 * </pre>
 *
 * <p>All three are cross-entropies, reward and value over bins. Each unrolled step has weight 1/K,
 * and the gradient that enters g is halved, so that it does not grow with K. No picture is drawn:
 * the state keeps only what one of the three needs.
 */
final class MuZeroLosses {
    private static final float HALF = 0.5f;
    private static final int[] ACTIONS = {1};

    private final MuZeroTrainingSettings settings;
    private final TwoHot twoHot;

    /**
     * Creates the losses.
     *
     * @param manager owner of their constants
     */
    MuZeroLosses(MuZeroConfig config, MuZeroTrainingSettings settings, NDManager manager) {
        this.settings = settings;
        this.twoHot = TwoHot.create(manager, config.bins(), config.reach());
    }

    /**
     * The loss and the input for the priorities.
     *
     * @param terms the loss
     * @param values v⁰ of each row
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Outcome(LossTerms terms, float[] values) {}

    /** Returns the loss of a batch. */
    Outcome loss(MuZeroNetwork network, Batch batch) {
        NDArray state = network.represent(batch.pixels());
        Prediction first = network.predict(state);
        NDArray value = valueLoss(first, batch, 0);
        NDArray policy = policyLoss(first, batch, 0);
        List<NDArray> rewards = new ArrayList<>();
        List<NDArray> goingOn = new ArrayList<>();
        float share = 1f / settings.unrollSteps();
        for (int k = 1; k <= settings.unrollSteps(); k++) {
            Transition next = network.dynamics(halved(state), batch.actions().get(k - 1));
            state = next.state();
            Prediction prediction = network.predict(state);
            value = value.add(Scalars.times(valueLoss(prediction, batch, k), share));
            policy = policy.add(Scalars.times(policyLoss(prediction, batch, k), share));
            rewards.add(Scalars.times(rewardLoss(next, batch, k - 1), share));
            goingOn.add(Scalars.times(goingOnLoss(next, batch, k - 1), share));
        }
        LossTerms terms =
                LossTerms.of("policy", policy, 1)
                        .and("value", value, settings.valueWeight())
                        .and("reward", sum(rewards), 1)
                        .and("going on", sum(goingOn), 1);
        return new Outcome(terms, twoHot.mean(first.value().stopGradient()).toFloatArray());
    }

    private static NDArray sum(List<NDArray> terms) {
        return terms.stream().reduce(NDArray::add).orElseThrow();
    }

    /** Appendix G: the gradient that enters g is halved. */
    private static NDArray halved(NDArray state) {
        return Scalars.times(state, HALF).add(Scalars.times(state.stopGradient(), HALF));
    }

    private NDArray valueLoss(Prediction prediction, Batch batch, int k) {
        return weighted(
                twoHot.loss(prediction.value(), batch.values().get(k)),
                batch.valueWeights().get(k));
    }

    private static NDArray policyLoss(Prediction prediction, Batch batch, int k) {
        NDArray crossEntropy =
                prediction.policy().logSoftmax(1).mul(batch.policies().get(k)).sum(ACTIONS).neg();
        return weighted(crossEntropy, batch.policyWeights().get(k));
    }

    private NDArray rewardLoss(Transition transition, Batch batch, int k) {
        return weighted(
                twoHot.loss(transition.reward(), batch.rewards().get(k)),
                batch.outcomeWeights().get(k));
    }

    /** −c log σ(x) − (1 − c) log (1 − σ(x)) = softplus(x) − c x. */
    private static NDArray goingOnLoss(Transition transition, Batch batch, int k) {
        NDArray logits = transition.goingOn();
        NDArray loss = Activations.softplus(logits).sub(logits.mul(batch.goingOn().get(k)));
        return weighted(loss, batch.outcomeWeights().get(k));
    }

    private static NDArray weighted(NDArray rows, NDArray weights) {
        return rows.mul(weights).mean();
    }
}
