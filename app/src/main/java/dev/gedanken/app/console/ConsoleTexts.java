package dev.gedanken.app.console;

import dev.gedanken.world.Message;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;

/**
 * The texts of the command line, in the user's language.
 *
 * @param language the language, where there are texts in it; otherwise English is used
 */
public record ConsoleTexts(Locale language) {
    /**
     * The environment variable for the language, such as {@code de}; it has precedence over the
     * system's.
     */
    public static final String VARIABLE = "GEDANKEN_LANGUAGE";

    /** The languages with texts. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    /** The texts in English. */
    public static final ConsoleTexts ENGLISH = new ConsoleTexts(Locale.ENGLISH);

    private static final String COMMANDS = "dev.gedanken.app.commands";

    /** The variables for the language of messages, in POSIX order. */
    private static final List<String> VARIABLES =
            List.of(VARIABLE, "LC_ALL", "LC_MESSAGES", "LANG");

    /**
     * Returns the texts for an environment: the first of {@value #VARIABLE}, {@code LC_ALL},
     * {@code LC_MESSAGES} and {@code LANG} that is set decides.
     *
     * @param otherwise the language if none of them is set, such as {@code de}
     */
    public static ConsoleTexts of(Map<String, String> environment, String otherwise) {
        String named =
                VARIABLES.stream()
                        .map(environment::get)
                        .filter(Objects::nonNull)
                        .filter(value -> !value.isBlank())
                        .findFirst()
                        .orElse(otherwise);
        String code = named.split("[_.@-]", 2)[0];
        return new ConsoleTexts(
                LANGUAGES.stream()
                        .filter(each -> each.getLanguage().equals(code))
                        .findFirst()
                        .orElse(Locale.ENGLISH));
    }

    /** Returns the texts for the user who started this program. */
    public static ConsoleTexts ofThisUser() {
        return of(System.getenv(), System.getProperty("user.language", ""));
    }

    /** Returns the text of a key with its placeholders filled in; see {@link Message}. */
    public String of(String key, Object... arguments) {
        return Message.of(key, arguments).in(language);
    }

    /** Returns the text of a message. */
    public String of(Message message) {
        return message.in(language);
    }

    /** Returns an empty table whose headings are texts. */
    public Table table() {
        return new Table(this);
    }

    /** Returns the help texts of commands and options, as a bundle for picocli. */
    public ResourceBundle commands() {
        return ResourceBundle.getBundle(
                COMMANDS,
                language,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
