package dev.gedanken.evaluate.axes;

import dev.gedanken.world.BadInputException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** An axis along which a model is scored. */
public enum Axis {
    /** What can be read from its features. */
    REPRESENTATION,
    /** How far its predicted future is from the true one. */
    PREDICTION,
    /** What planners achieve with it. */
    PLANNING,
    /** Whether it follows its actions. */
    CONTROLLABILITY,
    /** Whether an intervention has its true effect, and no other. */
    CAUSAL,
    /** Whether what was hidden is still there. */
    MEMORY,
    /** Whether its uncertainty is calibrated. */
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
