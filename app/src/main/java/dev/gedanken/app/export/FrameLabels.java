package dev.gedanken.app.export;

import dev.gedanken.world.Message;
import java.util.Locale;

/**
 * Labels next to or below frames.
 *
 * @param dream label of the model's frames
 * @param truth label of the true world's frames
 * @param step the word before a step's number
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
