package dev.gedanken.family.rssm;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.gedanken.nn.BlockGruCell;
import dev.gedanken.nn.Dense;
import dev.gedanken.nn.NormedDense;
import dev.gedanken.nn.OneHotCategorical;
import dev.gedanken.nn.Parameters;
import dev.gedanken.nn.loss.TwoHot;
import java.util.Optional;

/**
 * The world model of DreamerV3 (Hafner et al. 2023, arXiv 2301.04104v2, equation 1), line by line:
 *
 * <pre>
 *   sequence model      hₜ = f(hₜ₋₁, zₜ₋₁, aₜ₋₁)      {@link #sequence}
 *   encoder             zₜ ~ q(zₜ | hₜ, xₜ)           {@link #posterior}
 *   dynamics predictor  ẑₜ ~ p(ẑₜ | hₜ)               {@link #prior}
 *   reward predictor    r̂ₜ ~ p(r̂ₜ | hₜ, zₜ)           {@link #reward}
 *   continue predictor  ĉₜ ~ p(ĉₜ | hₜ, zₜ)           {@link #goingOn}
 *   decoder             x̂ₜ ~ p(x̂ₜ | hₜ, zₜ)           {@link #decode}
 * </pre>
 *
 * <p>h is {@code (rows, deter)} in (−1, 1), z is {@code (rows, variables·classes)} of one-hot vectors, a is {@code
 * (rows, actions)} one-hot, or zero before the first step. The layers are those of the paper's appendix: each
 * input of the sequence model has a layer of its own, one layer leads to the posterior, two to the prior, one to
 * each head.
 */
final class RssmNetwork {
    private final RssmConfig config;
    private final RssmEncoder encoder;
    private final RssmDecoder decoder;
    private final NormedDense ofDeter;
    private final NormedDense ofStoch;
    private final NormedDense ofAction;
    private final BlockGruCell cell;
    private final NormedDense priorFirst;
    private final NormedDense priorSecond;
    private final Dense priorLogits;
    private final NormedDense posteriorFirst;
    private final Dense posteriorLogits;
    private final Optional<Head> rewardHead;
    private final Optional<Head> continueHead;

    /** A layer and a map that starts at zero, as the paper's reward predictor does. */
    private record Head(NormedDense first, Dense out) {
        static Head create(Parameters parameters, String name, RssmConfig config, int out) {
            return new Head(
                    NormedDense.create(
                            parameters, name + ".first", config.features(), config.units()),
                    Dense.zero(parameters, name + ".out", config.units(), out));
        }

        NDArray apply(NDArray features) {
            return out.apply(first.apply(features));
        }
    }

    RssmNetwork(RssmConfig config, Parameters parameters) {
        this.config = config;
        int deter = config.deter();
        int stoch = config.stoch();
        int hidden = config.hidden();
        int embedding = config.channels() * config.cells();
        encoder = new RssmEncoder(config, parameters);
        ofDeter = NormedDense.create(parameters, "sequence.deter", deter, hidden);
        ofStoch = NormedDense.create(parameters, "sequence.stoch", stoch, hidden);
        ofAction = NormedDense.create(parameters, "sequence.action", config.actions(), hidden);
        cell = BlockGruCell.create(parameters, "sequence.cell", 3 * hidden, deter, config.blocks());
        priorFirst = NormedDense.create(parameters, "prior.first", deter, hidden);
        priorSecond = NormedDense.create(parameters, "prior.second", hidden, hidden);
        priorLogits = Dense.create(parameters, "prior.logits", hidden, stoch);
        posteriorFirst =
                NormedDense.create(parameters, "posterior.first", deter + embedding, hidden);
        posteriorLogits = Dense.create(parameters, "posterior.logits", hidden, stoch);
        decoder = new RssmDecoder(config, parameters);
        rewardHead = head(parameters, "reward", TwoHot.BINS);
        continueHead = head(parameters, "continue", 1);
    }

    private Optional<Head> head(Parameters parameters, String name, int out) {
        return config.forecasts()
                ? Optional.of(Head.create(parameters, name, config, out))
                : Optional.empty();
    }

    RssmConfig config() {
        return config;
    }

    /** Returns hₜ = f(hₜ₋₁, zₜ₋₁, aₜ₋₁). */
    NDArray sequence(NDArray h, NDArray z, NDArray a) {
        NDArray x = ofDeter.apply(h).concat(ofStoch.apply(z), 1).concat(ofAction.apply(a), 1);
        return cell.apply(x, h);
    }

    /** Returns the frames' part of the posterior's input, without h, {@code (rows, embedding)}. */
    NDArray embed(NDArray pixels) {
        return encoder.apply(pixels);
    }

    /** Returns q(zₜ | hₜ, xₜ) from an embedded frame. */
    OneHotCategorical posterior(NDArray h, NDArray embedded) {
        return categoricals(posteriorLogits.apply(posteriorFirst.apply(h.concat(embedded, 1))));
    }

    /** Returns p(ẑₜ | hₜ). */
    OneHotCategorical prior(NDArray h) {
        return categoricals(priorLogits.apply(priorSecond.apply(priorFirst.apply(h))));
    }

    /** Returns the categoricals of logits {@code (rows, variables·classes)}, mixed with 1 % of uniform. */
    private OneHotCategorical categoricals(NDArray logits) {
        Shape shape = new Shape(logits.getShape().get(0), config.variables(), config.classes());
        return OneHotCategorical.of(logits.reshape(shape), config.unimix());
    }

    /** Returns the decoded frames x̂ₜ, {@code (rows, 3, frame, frame) float32 in (0, 1)}. */
    NDArray decode(NDArray h, NDArray z) {
        return decoder.apply(h, z);
    }

    /** Returns the logits of r̂ₜ over the bins of {@link TwoHot}, {@code (rows, 255)}; only with heads. */
    NDArray reward(NDArray h, NDArray z) {
        return rewardHead.orElseThrow().apply(h.concat(z, 1));
    }

    /** Returns the logit of ĉₜ, {@code (rows)}; only with heads. */
    NDArray goingOn(NDArray h, NDArray z) {
        return continueHead.orElseThrow().apply(h.concat(z, 1)).squeeze(1);
    }
}
