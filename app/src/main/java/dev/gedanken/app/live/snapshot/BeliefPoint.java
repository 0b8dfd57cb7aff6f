package dev.gedanken.app.live.snapshot;

import dev.gedanken.scene.FactorValue;
import java.util.List;

/**
 * What the model carried at a moment, as a point of latent space.
 *
 * @param node the moment
 * @param vector the point, as {@link dev.gedanken.projection.BeliefVector} has it; nobody changes it
 * @param factors what was true at that moment
 */
@SuppressWarnings("ArrayRecordComponent") // Thousands of numbers, handed on from thread to thread.
public record BeliefPoint(int node, float[] vector, List<FactorValue> factors) {
    public BeliefPoint {
        factors = List.copyOf(factors);
    }
}
