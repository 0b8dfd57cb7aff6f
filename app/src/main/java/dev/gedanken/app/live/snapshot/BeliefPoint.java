package dev.gedanken.app.live.snapshot;

import dev.gedanken.scene.FactorValue;
import java.util.List;

/**
 * The model's belief at a moment, as a point in latent space.
 *
 * @param node the moment
 * @param vector the point as a {@link dev.gedanken.projection.BeliefVector}; must not be changed
 * @param factors the true factors at that moment
 */
@SuppressWarnings("ArrayRecordComponent") // Thousands of numbers, passed from thread to thread.
public record BeliefPoint(int node, float[] vector, List<FactorValue> factors) {
    public BeliefPoint {
        factors = List.copyOf(factors);
    }
}
