package dev.gedanken.family.rssm;

import dev.gedanken.nn.Parameters;
import dev.gedanken.nn.loss.TwoHot;
import dev.gedanken.runtime.TrainedNetworks;
import dev.gedanken.tensor.Tensor;
import java.util.Map;

/** Owns a trained RSSM in native memory. */
final class RssmNetworks extends TrainedNetworks {
    static final String SCOPE = "rssm";

    private final RssmNetwork network;
    private final TwoHot twoHot;

    /**
     * Builds the network from saved weights.
     *
     * @throws IllegalArgumentException if a weight is missing or its shape differs from the
     *     config's
     */
    RssmNetworks(RssmConfig config, Map<String, Tensor> weights) {
        try {
            Parameters restored = restored(SCOPE, weights);
            network = new RssmNetwork(config, restored);
            twoHot = TwoHot.standard(manager());
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    RssmConfig config() {
        return network.config();
    }

    RssmNetwork network() {
        return network;
    }

    /** Returns the bins of the reward. */
    TwoHot twoHot() {
        return twoHot;
    }
}
