package dev.gedanken.renderer;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The reason why something cannot be used for drawing, not yet in any language: a key of the texts
 * in {@code dev/gedanken/renderer/messages.properties} and its arguments.
 *
 * @param key of the texts
 * @param arguments for the placeholders {0}, {1} …: refusals, which appear in the same language, or
 *     strings
 */
public record Refusal(String key, List<Object> arguments) {
    private static final String TEXTS = "dev.gedanken.renderer.messages";

    public Refusal {
        arguments = arguments.stream().map(Refusal::lasting).toList();
    }

    /** Creates a refusal. */
    public static Refusal of(String key, Object... arguments) {
        return new Refusal(key, List.of(arguments));
    }

    private static Object lasting(Object argument) {
        return argument instanceof Refusal ? argument : argument.toString();
    }

    /** Returns both, one after the other. */
    public Refusal then(Refusal other) {
        return of("renderer.then", this, other);
    }

    /** Returns the sentence in English, for the log. */
    public String english() {
        Object[] places =
                arguments.stream()
                        .map(each -> each instanceof Refusal part ? part.english() : each)
                        .toArray();
        String pattern =
                ResourceBundle.getBundle(
                                TEXTS,
                                Locale.ROOT,
                                Refusal.class.getClassLoader(),
                                ResourceBundle.Control.getNoFallbackControl(
                                        ResourceBundle.Control.FORMAT_PROPERTIES))
                        .getString(key);
        return new MessageFormat(pattern, Locale.ROOT).format(places);
    }
}
