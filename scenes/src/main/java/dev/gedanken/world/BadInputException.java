package dev.gedanken.world;

import java.util.Objects;

/**
 * Says in one sentence what was wrong with something a person gave us and what would be right.
 *
 * <p>The command line prints the message and exits with status 2; the window shows it. No stack trace
 * reaches a user.
 */
public final class BadInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception with the sentence that the user reads. */
    public BadInputException(String sentence) {
        super(sentence);
    }

    /** Creates the exception with the sentence that the user reads and the cause for the log. */
    public BadInputException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** Returns the sentence that the user reads. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage(), "the constructors take a sentence");
    }
}
