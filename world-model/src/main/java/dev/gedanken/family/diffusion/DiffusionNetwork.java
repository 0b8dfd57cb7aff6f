package dev.gedanken.family.diffusion;

import dev.gedanken.nn.Parameters;
import java.util.Optional;

/**
 * All trained networks.
 *
 * @param denoiser draws the next frame
 * @param outcome predicts reward and end; empty if the data had neither
 */
record DiffusionNetwork(Denoiser denoiser, Optional<OutcomeHead> outcome) {
    static final String SCOPE = "diffusion";

    static DiffusionNetwork create(DiffusionConfig config, Parameters parameters) {
        return new DiffusionNetwork(
                new Denoiser(config, parameters),
                config.forecasts()
                        ? Optional.of(new OutcomeHead(config, parameters))
                        : Optional.empty());
    }
}
