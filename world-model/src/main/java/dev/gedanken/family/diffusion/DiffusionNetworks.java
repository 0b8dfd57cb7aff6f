package dev.gedanken.family.diffusion;

import dev.gedanken.nn.Parameters;
import dev.gedanken.nn.loss.TwoHot;
import dev.gedanken.runtime.TrainedNetworks;
import dev.gedanken.tensor.Tensor;
import java.util.Map;

/** Owns a trained diffusion model in native memory. */
final class DiffusionNetworks extends TrainedNetworks {
    private final DiffusionNetwork network;
    private final TwoHot twoHot;

    /**
     * Builds the network from saved weights.
     *
     * @throws IllegalArgumentException if a weight is missing or its shape differs from the
     *     config's
     */
    DiffusionNetworks(DiffusionConfig config, Map<String, Tensor> weights) {
        try {
            Parameters restored = restored(DiffusionNetwork.SCOPE, weights);
            network = DiffusionNetwork.create(config, restored);
            twoHot = TwoHot.standard(manager());
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    DiffusionNetwork network() {
        return network;
    }

    /** Returns the bins of the reward. */
    TwoHot twoHot() {
        return twoHot;
    }
}
