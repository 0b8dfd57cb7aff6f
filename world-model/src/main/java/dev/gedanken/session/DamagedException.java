package dev.gedanken.session;

import dev.gedanken.world.Message;
import org.jspecify.annotations.Nullable;

/** Says what about a session file's content is wrong; becomes a sentence where the file's name is known. */
final class DamagedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message message;

    /** Creates the exception with a key of the texts and what is named there. */
    DamagedException(String key, @Nullable Object... arguments) {
        this(Message.of(key, arguments));
    }

    /** Creates the exception with what is wrong. */
    DamagedException(Message message) {
        super(message.english());
        this.message = message;
    }

    /** Returns what is wrong, to be said in any language. */
    Message message() {
        return message;
    }
}
