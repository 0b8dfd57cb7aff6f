package dev.gedanken.app.export;

import dev.gedanken.world.Message;
import java.util.Locale;

/**
 * What is written beside or below frames.
 *
 * @param dream names what the model shows
 * @param truth names what the true world shows
 * @param step says which step it is, before its number
 */
public record FrameLabels(String dream, String truth, String step) {

    /** Returns the words in a language. */
    public static FrameLabels in(Locale language) {
        return new FrameLabels(
                Message.of("app.figure.dream").in(language),
                Message.of("app.figure.truth").in(language),
                Message.of("app.figure.step").in(language));
    }
}
