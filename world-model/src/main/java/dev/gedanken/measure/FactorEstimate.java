package dev.gedanken.measure;

import java.util.OptionalDouble;

/**
 * A true quantity and what can be read of it from a dreamed frame.
 *
 * @param factor the quantity's name
 * @param truth its true value
 * @param estimate what the dream shows; empty if the object cannot be found in it
 */
public record FactorEstimate(String factor, double truth, OptionalDouble estimate) {

    /** Returns how far the dream is off, in the factor's unit; empty if there is no estimate. */
    public OptionalDouble error() {
        return estimate.isPresent()
                ? OptionalDouble.of(Math.abs(estimate.getAsDouble() - truth))
                : OptionalDouble.empty();
    }
}
