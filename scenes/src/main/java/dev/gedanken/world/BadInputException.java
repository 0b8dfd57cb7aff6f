package dev.gedanken.world;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says in one sentence what was wrong with an input and what would be right.
 *
 * <p>The command line prints the sentence in English and exits with status 2; the window shows the
 * message in its language. No stack trace reaches a user.
 */
public final class BadInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message message;

    private BadInputException(Message message) {
        super(message.english());
        this.message = message;
    }

    private BadInputException(Message message, Throwable cause) {
        super(message.english(), cause);
        this.message = message;
    }

    /** Creates the exception with an English sentence; for plugins, which have their own texts. */
    public BadInputException(String sentence) {
        this(Message.verbatim(sentence));
    }

    /** Creates the exception with an English sentence and the cause; for plugins, as above. */
    public BadInputException(String sentence, Throwable cause) {
        this(Message.verbatim(sentence), cause);
    }

    /** Creates the exception with the user's message. */
    public static BadInputException of(Message message) {
        return new BadInputException(message);
    }

    /** Creates the exception with the user's message: a key of the texts and its arguments. */
    public static BadInputException of(String key, @Nullable Object... arguments) {
        return new BadInputException(Message.of(key, arguments));
    }

    /** Creates the exception with the user's message, and the cause for the log. */
    public static BadInputException of(Throwable cause, String key, @Nullable Object... arguments) {
        return new BadInputException(Message.of(key, arguments), cause);
    }

    /** Returns the user's message, which can be put into any language. */
    public Message message() {
        return message;
    }

    /** Returns the user's message in English. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage(), "the constructors take a sentence");
    }
}
