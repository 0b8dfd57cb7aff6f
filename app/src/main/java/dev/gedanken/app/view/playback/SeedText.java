package dev.gedanken.app.view.playback;

import java.util.OptionalLong;

/** Parses a typed seed. */
public final class SeedText {
    private static final int MOST_DIGITS = 18;

    private SeedText() {}

    /** Returns the seed in a text; empty if there is none. */
    public static OptionalLong parse(String text) {
        String plain = text.strip();
        return plain.matches("-?\\d{1," + MOST_DIGITS + "}")
                ? OptionalLong.of(Long.parseLong(plain))
                : OptionalLong.empty();
    }
}
