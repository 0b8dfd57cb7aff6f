package dev.gedanken.family.muzero;

import ai.djl.ndarray.NDArray;
import dev.gedanken.nn.Activations;
import dev.gedanken.nn.ChannelNorm;
import dev.gedanken.nn.Convolution;
import dev.gedanken.nn.Dense;
import dev.gedanken.nn.LayerNorm;
import dev.gedanken.nn.Parameters;
import dev.gedanken.nn.ResidualConvolution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Representation, dynamics and prediction (Schrittwieser et al. 2020, section 3):
 *
 * <pre>
 *   s⁰        = h(o₁ … oₜ)
 *   rᵏ, sᵏ    = g(sᵏ⁻¹, aᵏ)
 *   pᵏ, vᵏ    = f(sᵏ)
 * </pre>
 *
 * <p>A hidden state is a vector whose smallest number is 0 and whose largest is 1 (appendix G).
 * Beyond the paper, g predicts the probability that the episode continues; the paper treats an end
 * as an absorbing state without reward.
 */
final class MuZeroNetwork {
    /** The scope of the weights' names. */
    static final String SCOPE = "muzero";

    private static final int COLOURS = 3;
    private static final int[] NUMBERS = {1};
    private static final float EPSILON = 1e-5f;

    private final MuZeroConfig config;
    private final Convolution embedPatches;
    private final List<ResidualConvolution> convolutions;
    private final ChannelNorm cellNorm;
    private final Dense toLatent;
    private final Dense intoDynamics;
    private final List<Layer> dynamicsLayers;
    private final Dense toChange;
    private final Dense toReward;
    private final Dense toGoingOn;
    private final Dense intoPrediction;
    private final List<Layer> predictionLayers;
    private final Dense toPolicy;
    private final Dense toValue;

    /** y = x + W₂ gelu(W₁ norm(x)). */
    private record Layer(LayerNorm norm, Dense first, Dense second) {
        static Layer create(Parameters parameters, String name, int size) {
            return new Layer(
                    LayerNorm.create(parameters, name + ".norm", size),
                    Dense.create(parameters, name + ".first", size, size),
                    Dense.create(parameters, name + ".second", size, size));
        }

        NDArray apply(NDArray x) {
            return x.add(second.apply(Activations.gelu(first.apply(norm.apply(x)))));
        }
    }

    /**
     * The output of g.
     *
     * @param state s, {@code (rows, latent)} in [0, 1]
     * @param reward logits of r, {@code (rows, bins)}
     * @param goingOn logits of continuing, {@code (rows)}
     */
    record Transition(NDArray state, NDArray reward, NDArray goingOn) {}

    /**
     * The output of f.
     *
     * @param policy logits of p, {@code (rows, actions)}
     * @param value logits of v, {@code (rows, bins)}
     */
    record Prediction(NDArray policy, NDArray value) {}

    MuZeroNetwork(MuZeroConfig config, Parameters parameters) {
        this.config = config;
        int channels = config.channels();
        int hidden = config.hidden();
        embedPatches =
                Convolution.patches(
                        parameters, "h.embed", COLOURS * config.stack(), channels, config.patch());
        convolutions =
                IntStream.range(0, config.convolutions())
                        .mapToObj(i ->
                                ResidualConvolution.threeByThree(parameters, "h." + i, channels))
                        .toList();
        cellNorm = ChannelNorm.create(parameters, "h.norm", channels);
        toLatent = Dense.create(parameters, "h.state", config.cellNumbers(), config.latent());
        intoDynamics = Dense.create(parameters, "g.in", config.latent() + config.actions(), hidden);
        dynamicsLayers = layers(parameters, "g.", config);
        toChange = Dense.create(parameters, "g.state", hidden, config.latent());
        toReward = Dense.zero(parameters, "g.reward", hidden, config.bins());
        toGoingOn = Dense.zero(parameters, "g.goingon", hidden, 1);
        intoPrediction = Dense.create(parameters, "f.in", config.latent(), hidden);
        predictionLayers = layers(parameters, "f.", config);
        toPolicy = Dense.zero(parameters, "f.policy", hidden, config.actions());
        toValue = Dense.zero(parameters, "f.value", hidden, config.bins());
    }

    private static List<Layer> layers(Parameters parameters, String name, MuZeroConfig config) {
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < config.layers(); i++) {
            layers.add(Layer.create(parameters, name + i, config.hidden()));
        }
        return List.copyOf(layers);
    }

    MuZeroConfig config() {
        return config;
    }

    /**
     * Returns s⁰ = h(o), {@code (rows, latent)} in [0, 1].
     *
     * @param pixels o, the last frames, {@code (rows, 3·stack, frame, frame) float32 in [0, 1]}, the oldest first
     */
    NDArray represent(NDArray pixels) {
        return scaled(toLatent.apply(flat(pixels)));
    }

    /** Returns all cells, flattened, {@code (rows, channels·cells)}. */
    private NDArray flat(NDArray pixels) {
        NDArray x = embedPatches.apply(pixels.sub(0.5f));
        for (ResidualConvolution convolution : convolutions) {
            x = convolution.apply(x);
        }
        NDArray cells = Activations.gelu(cellNorm.apply(x));
        return cells.reshape(pixels.getShape().get(0), config.cellNumbers());
    }

    /**
     * Scales the weights of h so that the outputs of its first and its last layer have mean 0 and
     * standard deviation 1 over some frames (Salimans and Kingma 2016, section 3). Frames of a
     * world are nearly identical; without this, so are hidden states, and for a long time nothing
     * is learned from them.
     *
     * @param pixels o, as in {@link #represent}
     */
    void standardise(NDArray pixels) {
        NDArray embedded = embedPatches.apply(pixels.sub(0.5f));
        NDArray byChannel = embedded.transpose(1, 0, 2, 3).reshape(config.channels(), -1);
        standardise(embedPatches.weight(), embedPatches.bias(), byChannel);
        NDArray byNumber = toLatent.apply(flat(pixels)).transpose();
        standardise(toLatent.weight(), toLatent.bias(), byNumber);
    }

    /** Scales a linear map by its outputs, {@code (outputs, samples)}. */
    private static void standardise(NDArray weight, NDArray bias, NDArray numbers) {
        NDArray mean = numbers.mean(NUMBERS, true);
        NDArray centred = numbers.sub(mean);
        NDArray deviation = centred.mul(centred).mean(NUMBERS).sqrt().add(EPSILON);
        long[] perOutput = new long[weight.getShape().dimension()];
        Arrays.fill(perOutput, 1);
        perOutput[0] = deviation.size();
        weight.divi(deviation.reshape(perOutput));
        bias.subi(mean.reshape(-1)).divi(deviation);
    }

    /**
     * Returns r, s = g(s, a).
     *
     * @param state s, {@code (rows, latent)}
     * @param action a one-hot, {@code (rows, actions)}
     */
    Transition dynamics(NDArray state, NDArray action) {
        NDArray x = intoDynamics.apply(state.concat(action, 1));
        for (Layer layer : dynamicsLayers) {
            x = layer.apply(x);
        }
        NDArray features = Activations.gelu(x);
        return new Transition(
                scaled(state.add(toChange.apply(features))),
                toReward.apply(features),
                toGoingOn.apply(features).reshape(-1));
    }

    /** Returns p, v = f(s). */
    Prediction predict(NDArray state) {
        NDArray x = intoPrediction.apply(state);
        for (Layer layer : predictionLayers) {
            x = layer.apply(x);
        }
        NDArray features = Activations.gelu(x);
        return new Prediction(toPolicy.apply(features), toValue.apply(features));
    }

    /** Appendix G: (s − min s) / (max s − min s), row by row. */
    private static NDArray scaled(NDArray state) {
        NDArray least = state.min(NUMBERS, true);
        NDArray range = state.max(NUMBERS, true).sub(least).add(EPSILON);
        return state.sub(least).div(range);
    }
}
