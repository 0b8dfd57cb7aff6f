package dev.gedanken.scene;

import dev.gedanken.world.BadInputException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The policies that every scene has. */
public enum PolicyKind {
    /** Holds a random action for a random time: covers the action space, loses often. */
    RANDOM,
    /** Solves the scene's task. */
    EXPERT,
    /** Switches between the two, as people do: the default for training data. */
    MIXED;

    /** Returns the name used on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the kind with this label.
     *
     * @throws BadInputException if there is none, naming those that exist
     */
    public static PolicyKind of(String label) {
        return Arrays.stream(values())
                .filter(kind -> kind.label().equals(label))
                .findFirst()
                .orElseThrow(() ->
                        BadInputException.of(
                                "scenes.policy.unknown",
                                label,
                                Arrays.stream(values())
                                        .map(PolicyKind::label)
                                        .collect(Collectors.joining(", "))));
    }
}
