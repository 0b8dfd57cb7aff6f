package dev.gedanken.app.console;

import dev.gedanken.world.Message;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A line on the error stream by which another program learns what went wrong, to say it in its language. */
public final class MessageLine {
    private static final String MARK = "message ";
    private static final JsonMapper JSON = JsonMapper.shared();

    private MessageLine() {}

    /** Returns the line of a message. */
    static String of(Message message) {
        return MARK + JSON.writeValueAsString(message);
    }

    /** Returns the message of a line; empty if it is another line. */
    public static Optional<Message> read(String line) {
        if (!line.startsWith(MARK)) {
            return Optional.empty();
        }
        try {
            return Optional.of(message(JSON.readTree(line.substring(MARK.length()))));
        } catch (RuntimeException e) {
            // Anybody may write such a line; Jackson throws several kinds.
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
