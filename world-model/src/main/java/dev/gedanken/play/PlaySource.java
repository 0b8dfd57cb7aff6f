package dev.gedanken.play;

import dev.gedanken.world.BadInputException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The source of the frames that a player sees. Changing it never resets anything. */
public enum PlaySource {
    /** The model imagines each step: open loop. */
    MODEL,
    /** The model sees the twin's frame after each step: closed loop. */
    CORRECTED,
    /** The twin itself is shown; the model follows by observing its frames. */
    TRUTH;

    /** Returns the name used on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the source with this label.
     *
     * @throws BadInputException if there is none, naming those that exist
     */
    public static PlaySource of(String label) {
        return Arrays.stream(values())
                .filter(source -> source.label().equals(label))
                .findFirst()
                .orElseThrow(() -> unknown(label));
    }

    private static BadInputException unknown(String label) {
        String known =
                Arrays.stream(values()).map(PlaySource::label).collect(Collectors.joining(", "));
        return BadInputException.of("worldmodel.play.source", label, known);
    }
}
