package dev.gedanken.family.muzero;

import dev.gedanken.family.LatentViewer;
import dev.gedanken.nn.Parameters;
import dev.gedanken.nn.loss.TwoHot;
import dev.gedanken.runtime.TrainedNetworks;
import dev.gedanken.tensor.Tensor;
import java.util.Map;

/** Owns a trained MuZero with its viewer in native memory. */
final class MuZeroNetworks extends TrainedNetworks {
    private final MuZeroNetwork network;
    private final LatentViewer viewer;
    private final TwoHot twoHot;

    /**
     * Builds the networks from saved weights.
     *
     * @throws IllegalArgumentException if a weight is missing or its shape differs from the
     *     config's
     */
    MuZeroNetworks(MuZeroConfig config, Map<String, Tensor> weights) {
        try {
            Parameters ofNetwork = restored(MuZeroNetwork.SCOPE, weights);
            Parameters ofViewer = restored(LatentViewer.SCOPE, weights);
            network = new MuZeroNetwork(config, ofNetwork);
            viewer = new LatentViewer(config.viewer(), ofViewer);
            twoHot = TwoHot.create(manager(), config.bins(), config.reach());
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    MuZeroNetwork network() {
        return network;
    }

    LatentViewer viewer() {
        return viewer;
    }

    /** Returns the bins of reward and value. */
    TwoHot twoHot() {
        return twoHot;
    }
}
