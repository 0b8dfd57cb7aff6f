package dev.gedanken.app.view.playback;

import java.util.OptionalLong;

/** What a person may type as the number of a step. */
public final class StepText {
    private static final int MOST_DIGITS = 12;

    private StepText() {}

    /** Returns the step that a text means; empty if it means none. */
    public static OptionalLong parse(String text) {
        String plain = text.strip();
        return plain.matches("\\d{1," + MOST_DIGITS + "}")
                ? OptionalLong.of(Long.parseLong(plain))
                : OptionalLong.empty();
    }
}
