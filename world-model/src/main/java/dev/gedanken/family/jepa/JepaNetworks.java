package dev.gedanken.family.jepa;

import dev.gedanken.family.LatentViewer;
import dev.gedanken.nn.Parameters;
import dev.gedanken.nn.loss.TwoHot;
import dev.gedanken.runtime.TrainedNetworks;
import dev.gedanken.tensor.Tensor;
import java.util.Map;

/** Owns a trained JEPA with its viewer in native memory. */
final class JepaNetworks extends TrainedNetworks {
    private final JepaNetwork network;
    private final LatentViewer viewer;
    private final TwoHot twoHot;

    /**
     * Builds the networks from saved weights.
     *
     * @throws IllegalArgumentException if a weight is missing or its shape differs from the
     *     config's
     */
    JepaNetworks(JepaConfig config, Map<String, Tensor> weights) {
        try {
            Parameters ofNetwork = restored(JepaNetwork.SCOPE, weights);
            Parameters ofViewer = restored(LatentViewer.SCOPE, weights);
            network = new JepaNetwork(config, ofNetwork);
            viewer = new LatentViewer(config.viewer(), ofViewer);
            twoHot = TwoHot.standard(manager());
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    JepaNetwork network() {
        return network;
    }

    LatentViewer viewer() {
        return viewer;
    }

    TwoHot twoHot() {
        return twoHot;
    }
}
