package dev.gedanken.measure;

import java.util.OptionalDouble;

/**
 * A true quantity and its estimate from a dreamed frame.
 *
 * @param factor the quantity's name
 * @param truth its true value
 * @param estimate the value in the dream; empty if the object cannot be found in it
 */
public record FactorEstimate(String factor, double truth, OptionalDouble estimate) {

    /** Returns the dream's error in the factor's unit; empty if there is no estimate. */
    public OptionalDouble error() {
        return estimate.isPresent()
                ? OptionalDouble.of(Math.abs(estimate.getAsDouble() - truth))
                : OptionalDouble.empty();
    }
}
