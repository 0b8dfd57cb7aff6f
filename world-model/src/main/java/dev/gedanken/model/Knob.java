package dev.gedanken.model;

import dev.gedanken.world.BadInputException;

/**
 * A number that tunes how a model steps: temperature, sampler steps, simulations.
 *
 * @param name a word, such as {@code temperature}
 * @param low lowest value
 * @param high highest value
 * @param initial the default value
 * @param kind whether only whole numbers make sense
 */
public record Knob(String name, double low, double high, double initial, Kind kind) {
    /** The name of the knob that makes sampling more or less varied. */
    public static final String TEMPERATURE = "temperature";

    /** The name of the knob for the number of simulations of a tree search with this model. */
    public static final String NUM_SIMULATIONS = "numSimulations";

    /** The kind of values that make sense. */
    public enum Kind {
        /** Any number in the range. */
        CONTINUOUS,
        /** Whole numbers in the range. */
        WHOLE
    }

    public Knob {
        if (!(low < high && initial >= low && initial <= high)) {
            throw new IllegalArgumentException(
                    "Knob '%s' cannot start at %s between %s and %s."
                            .formatted(name, initial, low, high));
        }
    }

    /**
     * Returns {@code value} if it lies in the range and is whole where it must be.
     *
     * @throws BadInputException otherwise, naming the range
     */
    public double check(double value) {
        boolean isOfKind = kind == Kind.CONTINUOUS || value == Math.rint(value);
        if (!(value >= low && value <= high && isOfKind)) {
            throw BadInputException.of(
                    kind == Kind.WHOLE ? "worldmodel.knob.whole" : "worldmodel.knob.range",
                    name,
                    value,
                    low,
                    high);
        }
        return value;
    }
}
