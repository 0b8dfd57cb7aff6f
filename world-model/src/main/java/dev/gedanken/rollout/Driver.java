package dev.gedanken.rollout;

import dev.gedanken.world.BadInputException;
import java.util.Arrays;
import java.util.Locale;

/** Who chose an action. Changing the driver never resets anything. */
public enum Driver {
    /** A person at the keys. */
    HUMAN,
    /** A script of keys. */
    SCRIPT,
    /** A policy of the scene. */
    POLICY;

    /** Returns the name used in files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the driver with this label.
     *
     * @throws BadInputException if there is none
     */
    public static Driver of(String label) {
        return Arrays.stream(values())
                .filter(driver -> driver.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new BadInputException("Unknown driver '%s'.".formatted(label)));
    }
}
