package dev.gedanken.world;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says in one sentence what was wrong with something a person gave us and what would be right.
 *
 * <p>The command line prints the sentence in English and exits with status 2; the window shows the message in
 * its language. No stack trace reaches a user.
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

    /** Creates the exception with an English sentence; for plugins, whose texts are their own. */
    public BadInputException(String sentence) {
        this(Message.verbatim(sentence));
    }

    /** Creates the exception with an English sentence and the cause; for plugins, as above. */
    public BadInputException(String sentence, Throwable cause) {
        this(Message.verbatim(sentence), cause);
    }

    /** Creates the exception with what the user reads. */
    public static BadInputException of(Message message) {
        return new BadInputException(message);
    }

    /** Creates the exception with what the user reads: a key of the texts and what is named there. */
    public static BadInputException of(String key, @Nullable Object... arguments) {
        return new BadInputException(Message.of(key, arguments));
    }

    /** Creates the exception with what the user reads and the cause for the log. */
    public static BadInputException of(Throwable cause, String key, @Nullable Object... arguments) {
        return new BadInputException(Message.of(key, arguments), cause);
    }

    /** Returns what the user reads, to be said in any language. */
    public Message message() {
        return message;
    }

    /** Returns what the user reads, in English. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage(), "the constructors take a sentence");
    }
}
