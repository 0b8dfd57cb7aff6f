package dev.gedanken.evaluate.axes;

import dev.gedanken.world.BadInputException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a model is scored by. */
public enum Axis {
    /** What can be read from its features. */
    REPRESENTATION,
    /** How far its own future is from the true one. */
    PREDICTION,
    /** What planners reach with it. */
    PLANNING,
    /** Whether it does what it is told. */
    CONTROLLABILITY,
    /** Whether an intervention has its true effect, and no other. */
    CAUSAL,
    /** Whether what was out of sight is still there. */
    MEMORY,
    /** Whether it knows how sure it can be. */
    UNCERTAINTY;

    /** Returns the name used on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the axis with this label.
     *
     * @throws BadInputException if there is none, naming those that exist
     */
    public static Axis of(String label) {
        return Arrays.stream(values())
                .filter(axis -> axis.label().equals(label))
                .findFirst()
                .orElseThrow(() ->
                        BadInputException.of(
                                "worldmodel.axis.unknown",
                                label,
                                Arrays.stream(values())
                                        .map(Axis::label)
                                        .collect(Collectors.joining(", "))));
    }
}
