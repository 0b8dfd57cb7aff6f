package dev.gedanken.renderer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A scale of colours from dark to bright that stays readable in grey and for colour-blind people.
 *
 * <p>The tables are those of Smith and van der Walt (2015), which are in the public domain (CC0).
 */
public enum ColourMap {
    VIRIDIS,
    MAGMA,
    /**
     * Mikhailov (2019), from blue over green to red: many distinguishable steps, but not uniform in
     * brightness.
     */
    TURBO,
    /** From black to white. */
    GREY;

    /** How many colours each map has. */
    public static final int COLOURS = 256;

    private static final int HEXADECIMAL = 16;

    @SuppressWarnings("ImmutableEnumChecker") // Stream.toList returns an immutable list.
    private final List<Integer> colours = read(name());

    /** Returns the colours from dark to bright, {@value #COLOURS} of them, each {@code 0xRRGGBB}. */
    public List<Integer> readColours() {
        return colours;
    }

    private static List<Integer> read(String name) {
        String file = "colours/" + name.toLowerCase(Locale.ROOT) + ".txt";
        try (InputStream text = ColourMap.class.getResourceAsStream(file)) {
            if (text == null) {
                throw new IllegalStateException("The program lacks its file " + file + ".");
            }
            return new String(text.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .map(line -> Integer.parseInt(line, HEXADECIMAL))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
