package dev.gedanken.session;

import dev.gedanken.world.Message;
import org.jspecify.annotations.Nullable;

/**
 * Reports what is wrong with a session file's content; it becomes a full message where the file's
 * name is known.
 */
final class DamagedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message message;

    /** Creates the exception with a key of the texts and its arguments. */
    DamagedException(String key, @Nullable Object... arguments) {
        this(Message.of(key, arguments));
    }

    /** Creates the exception with what is wrong. */
    DamagedException(Message message) {
        super(message.english());
        this.message = message;
    }

    /** Returns what is wrong, as a message for any language. */
    Message message() {
        return message;
    }
}
