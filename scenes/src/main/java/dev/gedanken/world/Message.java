package dev.gedanken.world;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A message to a person, not yet in any language: a key of the texts and its arguments.
 *
 * <p>The key's first part names the module whose texts have it: {@code scenes.action.unknown} is
 * looked up in {@code dev/gedanken/scenes/messages.properties} and {@code messages_de.properties}.
 * The texts are patterns of {@link MessageFormat} with the placeholders {0}, {1} …
 *
 * @param key of the texts
 * @param arguments for the placeholders: messages, which appear in the same language, or strings.
 *     Anything else becomes its string as {@link PlainText}, shortened if it is very long; an
 *     exception with a user's message becomes that message.
 */
public record Message(String key, List<Object> arguments) {
    private static final String VERBATIM = "scenes.verbatim";

    public Message {
        arguments = arguments.stream().map(Message::lasting).toList();
    }

    /** Creates a message. */
    public static Message of(String key, @Nullable Object... arguments) {
        return new Message(key, Stream.of(arguments).map(Message::lasting).toList());
    }

    /** Creates a message that is the same sentence in every language. */
    public static Message verbatim(String sentence) {
        return of(VERBATIM, sentence);
    }

    private static Object lasting(@Nullable Object argument) {
        return switch (argument) {
            case Message message -> message;
            case BadInputException problem -> problem.message();
            case null, default -> PlainText.shortened(String.valueOf(argument));
        };
    }

    /** Returns the sentence in a language; in English if there are no texts in that language. */
    public String in(Locale language) {
        Object[] places =
                arguments.stream()
                        .map(each -> each instanceof Message part ? part.in(language) : each)
                        .toArray();
        return MessageTexts.pattern(key, language)
                .map(pattern -> new MessageFormat(pattern, Locale.ROOT).format(places))
                .orElseGet(() -> key + " " + arguments);
    }

    /** Returns the sentence in English, for the command line and the log. */
    public String english() {
        return in(Locale.ENGLISH);
    }
}
