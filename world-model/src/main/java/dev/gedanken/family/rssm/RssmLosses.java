package dev.gedanken.family.rssm;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.nn.Activations;
import dev.gedanken.nn.FrameTensors;
import dev.gedanken.nn.OneHotCategorical;
import dev.gedanken.nn.Scalars;
import dev.gedanken.nn.loss.TwoHot;
import dev.gedanken.nn.optimise.LossTerms;

/**
 * The losses of the world model (Hafner et al. 2023, arXiv 2301.04104v2, equations 2 and 3):
 *
 * <pre>
 *   L     = β_pred L_pred + β_dyn L_dyn + β_rep L_rep
 *   L_pred = −ln p(xₜ | hₜ, zₜ) − ln p(rₜ | hₜ, zₜ) − ln p(cₜ | hₜ, zₜ)
 *   L_dyn  = max(1, KL[ sg(q(zₜ | hₜ, xₜ)) ‖ p(zₜ | hₜ) ])
 *   L_rep  = max(1, KL[ q(zₜ | hₜ, xₜ) ‖ sg(p(zₜ | hₜ)) ])
 * </pre>
 *
 * <p>Each is a mean over steps and rows. As in the paper's code, −ln p(x) is the squared error
 * summed over the pixels of a frame; unlike there, pixels that change have a larger weight (see the
 * settings).
 */
final class RssmLosses {
    private static final int[] FRAME = {1, 2, 3};

    /** Colour difference, in [0, 1], from which a pixel counts as changed. */
    private static final float CHANGE = 0.1f;

    private final RssmTrainingSettings settings;
    private final TwoHot twoHot;
    private final NDArray meanFrame;

    /**
     * Creates the losses; constants go to {@code manager}.
     *
     * @param meanFrame of the data, {@code (1, 3, height, width) float32 in [0, 1]}
     */
    RssmLosses(RssmTrainingSettings settings, NDArray meanFrame, NDManager manager) {
        this.settings = settings;
        this.meanFrame = meanFrame;
        this.twoHot = TwoHot.standard(manager);
    }

    /**
     * The states of a batch after each of its frames; element (t, row) has index {@code t·rows + row}.
     *
     * @param h {@code (steps·rows, deter)}
     * @param z {@code (steps·rows, stoch)}
     * @param posterior q(z | h, x) that z was drawn from
     */
    record States(NDArray h, NDArray z, OneHotCategorical posterior) {

        /** Returns an array without the first step, for which the step before is unknown. */
        private static NDArray later(NDArray array, long rows) {
            return array.get(new NDIndex("{}:", rows));
        }
    }

    /**
     * Runs the model over a batch: each state follows from the last one, the action and the frame,
     * or from the frame alone where an episode begins.
     *
     * @param uniforms noise for z, {@code (steps, rows, variables)}
     */
    static States observe(RssmNetwork network, SequenceBatches.Batch batch, NDArray uniforms) {
        long steps = batch.actions().getShape().get(0);
        long rows = batch.actions().getShape().get(1);
        NDManager scope = batch.actions().getManager();
        NDArray embedded = network.embed(batch.pixels());
        embedded = embedded.reshape(steps, rows, embedded.getShape().get(1));
        NDArray h = scope.zeros(new Shape(rows, network.config().deter()));
        NDArray z = scope.zeros(new Shape(rows, network.config().stoch()));
        NDList hs = new NDList();
        NDList zs = new NDList();
        NDList probabilities = new NDList();
        for (int t = 0; t < steps; t++) {
            NDArray follows = batch.follows().get(t);
            h = network.sequence(h.mul(follows), z.mul(follows), batch.actions().get(t));
            OneHotCategorical posterior = network.posterior(h, embedded.get(t));
            z = OneHotCategorical.flat(posterior.sample(uniforms.get(t)));
            hs.add(h);
            zs.add(z);
            probabilities.add(posterior.probabilities());
        }
        return new States(joined(hs), joined(zs), new OneHotCategorical(joined(probabilities)));
    }

    /** Joins steps along the rows, first step first. */
    private static NDArray joined(NDList steps) {
        return steps.size() == 1
                ? steps.head()
                : steps.head().getNDArrayInternal().concat(steps.subNDList(1), 0);
    }

    /** Returns L with its terms. */
    LossTerms loss(RssmNetwork network, SequenceBatches.Batch batch, NDArray uniforms) {
        States states = observe(network, batch, uniforms);
        OneHotCategorical posterior = states.posterior();
        OneHotCategorical prior = network.prior(states.h());
        double prediction = settings.predictionScale();
        LossTerms terms =
                LossTerms.of("reconstruction", reconstruction(network, states, batch), prediction)
                        .and("dynamics", dynamics(posterior, prior), settings.dynamicsScale())
                        .and(
                                "representation",
                                representation(posterior, prior),
                                settings.representationScale());
        if (network.config().forecasts()) {
            long rows = batch.actions().getShape().get(1);
            NDArray h = States.later(states.h(), rows);
            NDArray z = States.later(states.z(), rows);
            NDArray known = States.later(batch.follows().reshape(-1), rows);
            NDArray reward = twoHot.loss(network.reward(h, z), batch.rewards());
            NDArray goingOn = goingOn(network.goingOn(h, z), batch.goingOn());
            terms =
                    terms.and("reward", meanOf(reward, known), prediction)
                            .and("continue", meanOf(goingOn, known), prediction);
        }
        return terms.alsoShowing("divergence", posterior.divergenceFrom(prior).mean())
                .alsoShowing("prior entropy", prior.entropy().mean());
    }

    /**
     * Returns −ln p(xₜ | hₜ, zₜ): the squared error of a frame, with more weight on what changes and on what differs
     * from the mean frame.
     */
    private NDArray reconstruction(
            RssmNetwork network, States states, SequenceBatches.Batch batch) {
        NDArray error = network.decode(states.h(), states.z()).sub(batch.pixels());
        NDArray squares = error.mul(error);
        boolean isPlain = settings.changeWeight() == 0 && settings.foregroundWeight() == 0;
        return isPlain ? squares.sum(FRAME).mean() : squares.mul(weights(batch)).sum(FRAME).mean();
    }

    /** Returns {@code (steps·rows, 1, height, width)}, 1 or more. */
    private NDArray weights(SequenceBatches.Batch batch) {
        long rows = batch.actions().getShape().get(1);
        NDArray pixels = batch.pixels();
        NDArray foreground =
                FrameTensors.differing(pixels, meanFrame, CHANGE).mul(settings.foregroundWeight());
        NDArray changed =
                FrameTensors.differing(
                        pixels.get(new NDIndex("{}:", rows)),
                        pixels.get(new NDIndex(":{}", -rows)),
                        CHANGE);
        NDArray first = changed.get(new NDIndex(":{}", rows)).mul(0);
        NDArray follows = batch.follows().reshape(-1, 1, 1, 1);
        return first.concat(changed, 0)
                .mul(follows)
                .mul(settings.changeWeight())
                .add(foreground)
                .add(1);
    }

    /** Returns L_dyn: the prior moves towards the posterior. */
    NDArray dynamics(OneHotCategorical posterior, OneHotCategorical prior) {
        return free(posterior.fixed().divergenceFrom(prior));
    }

    /** Returns L_rep: the posterior becomes easier to predict. */
    NDArray representation(OneHotCategorical posterior, OneHotCategorical prior) {
        return free(posterior.divergenceFrom(prior.fixed()));
    }

    /** Returns the mean of max(free nats, KL). */
    private NDArray free(NDArray divergence) {
        return Scalars.atLeast(divergence, settings.freeNats()).mean();
    }

    /** Returns −ln p(cₜ | hₜ, zₜ) of Bernoulli variables: softplus(l) − c·l. */
    static NDArray goingOn(NDArray logits, NDArray goingOn) {
        return Activations.softplus(logits).sub(goingOn.mul(logits));
    }

    /** Returns the mean of the losses that count; {@code known} is 1 for those and 0 for others. */
    private static NDArray meanOf(NDArray losses, NDArray known) {
        return losses.mul(known).sum().div(known.sum().maximum(1));
    }
}
