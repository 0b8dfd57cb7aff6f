package dev.gedanken.app.console;

import dev.gedanken.world.Message;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line on the error stream that tells another program what went wrong, so that it can report it
 * in its own language.
 */
public final class MessageLine {
    private static final String MARK = "message ";

    /** Prefix of a notice, when nothing went wrong. */
    private static final String NOTE = "note ";

    private static final JsonMapper JSON = JsonMapper.shared();

    private MessageLine() {}

    /** Returns the line of a message. */
    static String of(Message message) {
        return MARK + JSON.writeValueAsString(message);
    }

    /** Returns the line of a notice. */
    static String ofNote(Message message) {
        return NOTE + JSON.writeValueAsString(message);
    }

    /** Returns the message of a line; empty if it is not such a line. */
    public static Optional<Message> read(String line) {
        return after(MARK, line);
    }

    /** Returns the notice of a line; empty if it is not such a line. */
    public static Optional<Message> readNote(String line) {
        return after(NOTE, line);
    }

    private static Optional<Message> after(String mark, String line) {
        if (!line.startsWith(mark)) {
            return Optional.empty();
        }
        try {
            return Optional.of(message(JSON.readTree(line.substring(mark.length()))));
        } catch (RuntimeException e) {
            // Anyone can write such a line; Jackson throws several kinds of exception.
            return Optional.empty();
        }
    }

    private static Message message(JsonNode node) {
        List<Object> arguments =
                StreamSupport.stream(node.path("arguments").spliterator(), false)
                        .map(MessageLine::argument)
                        .toList();
        return new Message(node.path("key").asString(), arguments);
    }

    private static Object argument(JsonNode node) {
        return node.isObject() ? message(node) : node.asString();
    }
}
