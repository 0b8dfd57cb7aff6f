package dev.gedanken.family.jepa;

import ai.djl.ndarray.NDArray;
import dev.gedanken.nn.Activations;
import dev.gedanken.nn.ChannelNorm;
import dev.gedanken.nn.Convolution;
import dev.gedanken.nn.Dense;
import dev.gedanken.nn.LayerNorm;
import dev.gedanken.nn.Parameters;
import dev.gedanken.nn.ResidualConvolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Encoder and predictor of a JEPA (LeCun 2022, section 4.4; Maes et al. 2026, section 3), with the
 * inverse dynamics of PLDM (Sobal et al. 2025), which training needs.
 *
 * <pre>
 *   z     = E(x)
 *   ẑₜ₊ₖ  = P(zₜ, aₜ … aₜ₊ₖ₋₁),   1 ≤ k ≤ block
 *   âₜ …  = D(zₜ, zₜ₊block)
 *   r̂ₜ, ĉₜ = R(zₜ)                      if there are heads
 * </pre>
 *
 * <p>One prediction spans up to {@code block} steps: over a single step almost nothing moves, and
 * latents would learn only what never changes.
 */
final class JepaNetwork {
    /** The scope of the weights' names. */
    static final String SCOPE = "jepa";

    private static final int COLOURS = 3;

    private final JepaConfig config;
    private final Convolution embedPatches;
    private final List<ResidualConvolution> convolutions;
    private final ChannelNorm norm;
    private final Dense toLatent;
    private final Dense intoPredictor;
    private final List<Layer> layers = new ArrayList<>();
    private final Dense toChange;
    private final Dense inverseHidden;
    private final Dense inverseOut;
    private final Optional<OutcomeHeads> outcomes;

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

    JepaNetwork(JepaConfig config, Parameters parameters) {
        this.config = config;
        int channels = config.channels();
        embedPatches =
                Convolution.patches(parameters, "encoder.embed", COLOURS, channels, config.patch());
        convolutions =
                IntStream.range(0, config.convolutions())
                        .mapToObj(i ->
                                ResidualConvolution.threeByThree(
                                        parameters, "encoder." + i, channels))
                        .toList();
        norm = ChannelNorm.create(parameters, "encoder.norm", channels);
        toLatent =
                Dense.create(parameters, "encoder.latent", config.cellNumbers(), config.latent());
        intoPredictor =
                Dense.create(
                        parameters,
                        "predictor.in",
                        config.latent() + config.controls(),
                        config.hidden());
        for (int i = 0; i < config.layers(); i++) {
            layers.add(Layer.create(parameters, "predictor." + i, config.hidden()));
        }
        toChange = Dense.zero(parameters, "predictor.out", config.hidden(), config.latent());
        inverseHidden =
                Dense.create(parameters, "inverse.hidden", 2 * config.latent(), config.hidden());
        inverseOut =
                Dense.create(
                        parameters,
                        "inverse.out",
                        config.hidden(),
                        config.block() * config.actions());
        outcomes =
                config.outcomes()
                        ? Optional.of(new OutcomeHeads(config, parameters))
                        : Optional.empty();
    }

    JepaConfig config() {
        return config;
    }

    /** Returns the heads of reward and end, if there are any. */
    Optional<OutcomeHeads> outcomes() {
        return outcomes;
    }

    /**
     * Returns z = E(x), {@code (rows, latent)}.
     *
     * @param pixels x, {@code (rows, 3, frame, frame) float32 in [0, 1]}
     */
    NDArray encode(NDArray pixels) {
        NDArray x = embedPatches.apply(pixels.sub(0.5f));
        for (ResidualConvolution convolution : convolutions) {
            x = convolution.apply(x);
        }
        NDArray cells = Activations.gelu(norm.apply(x));
        return toLatent.apply(cells.reshape(pixels.getShape().get(0), config.cellNumbers()));
    }

    /**
     * Returns ẑ, the latent to which actions lead, {@code (rows, latent)}.
     *
     * @param z {@code (rows, latent)}
     * @param controls the actions of a block one-hot, zeros after the last, then their number
     *     one-hot: {@code (rows, block·actions + block)}
     */
    NDArray predict(NDArray z, NDArray controls) {
        NDArray x = intoPredictor.apply(z.concat(controls, 1));
        for (Layer layer : layers) {
            x = layer.apply(x);
        }
        return z.add(toChange.apply(Activations.gelu(x)));
    }

    /** Returns the logits of the actions of a whole block between two latents, {@code (rows, block, actions)}. */
    NDArray inverse(NDArray before, NDArray after) {
        NDArray hidden = Activations.gelu(inverseHidden.apply(before.concat(after, 1)));
        return inverseOut.apply(hidden).reshape(-1, config.block(), config.actions());
    }
}
