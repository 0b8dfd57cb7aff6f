package dev.gedanken.policy;

import dev.gedanken.nn.loss.TwoHot;
import dev.gedanken.runtime.TrainedNetworks;
import dev.gedanken.tensor.Tensor;
import java.util.Map;

/** Owns a trained policy in native memory. */
final class PolicyNetworks extends TrainedNetworks {
    private final ActorCritic networks;
    private final TwoHot twoHot;

    /**
     * Builds the networks from saved weights.
     *
     * @throws IllegalArgumentException if a weight is absent or has another shape than the sizes'
     */
    PolicyNetworks(PolicySizes sizes, Map<String, Tensor> weights) {
        try {
            networks = new ActorCritic(sizes, restored(ActorCritic.SCOPE, weights));
            twoHot = TwoHot.standard(manager());
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    ActorCritic actorCritic() {
        return networks;
    }

    TwoHot twoHot() {
        return twoHot;
    }
}
