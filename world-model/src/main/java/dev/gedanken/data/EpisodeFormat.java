package dev.gedanken.data;

import dev.gedanken.world.BadInputException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How episodes are stored in a folder. */
public enum EpisodeFormat {
    /** One numpy archive per episode: {@code pixels} and {@code action}. */
    NPZ,
    /** One folder per episode: a PNG per frame and {@code actions.csv}. */
    PNG;

    /** Returns the name used on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the format with this label.
     *
     * @throws BadInputException if there is none, naming those that exist
     */
    public static EpisodeFormat of(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label().equals(label))
                .findFirst()
                .orElseThrow(() -> unknown(label));
    }

    private static BadInputException unknown(String label) {
        String known =
                Arrays.stream(values()).map(EpisodeFormat::label).collect(Collectors.joining(", "));
        return BadInputException.of("worldmodel.data.format.unknown", label, known);
    }
}
