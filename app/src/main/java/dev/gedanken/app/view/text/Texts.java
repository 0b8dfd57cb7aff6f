package dev.gedanken.app.view.text;

import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.play.Actor;
import dev.gedanken.renderer.gamepad.GamepadControl;
import dev.gedanken.world.Message;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The texts of the window in one language. */
public final class Texts {
    /** The available languages, the default first. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private static final String BUNDLE = "dev.gedanken.app.view.texts";

    /** Prefix of a message's key for the window's own wording. */
    private static final String WINDOW = "window.";

    private final Locale language;
    private final ResourceBundle bundle;

    private Texts(Locale language, ResourceBundle bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    /** Returns the texts in a language; in English if there are none. */
    public static Texts in(Locale language) {
        Locale known =
                LANGUAGES.stream()
                        .filter(each -> each.getLanguage().equals(language.getLanguage()))
                        .findFirst()
                        .orElse(LANGUAGES.getFirst());
        ResourceBundle.Control noFallback =
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Texts(known, ResourceBundle.getBundle(BUNDLE, known, noFallback));
    }

    /** Returns the language. */
    public Locale language() {
        return language;
    }

    /** Returns the language after this one, wrapping around. */
    public Locale nextLanguage() {
        return LANGUAGES.get((LANGUAGES.indexOf(language) + 1) % LANGUAGES.size());
    }

    /**
     * Returns a text.
     *
     * @param values for its placeholders {0}, {1} …
     * @throws MissingResourceException if there is none with that key
     */
    public String of(String key, Object... values) {
        String pattern = bundle.getString(key);
        return values.length == 0
                ? pattern
                : new MessageFormat(pattern, Locale.ROOT).format(values);
    }

    /**
     * Returns the text for a name that comes from a world, a model or a keyboard.
     *
     * @param kind the key prefix for names of this kind
     * @param otherwise the text for unknown names, because anyone can add a world or a model
     */
    public String given(String kind, String name, String otherwise) {
        String key = kind + "." + name.replace(' ', '_');
        return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
    }

    /**
     * Returns the meaning of a family's setting. Settings of several families may share a name; one
     * whose meaning differs from the others' has a text of its own.
     *
     * @param otherwise the text for unknown settings, because a plugin can bring a family
     */
    public String setting(String family, String name, String otherwise) {
        return given("family.setting." + family, name, given("family.setting", name, otherwise));
    }

    /** Returns the name of a world's action. */
    public String action(String name) {
        return given("world", name, name);
    }

    /** Returns the name of a model's knob. */
    public String knob(String name) {
        return given("knob", name, name);
    }

    /** Returns the name of an actor. */
    public String actor(Actor actor) {
        return switch (actor) {
            case Actor.Person person -> of("actor.human");
            case Actor.Script script -> of("actor.script");
            case Actor.WorldPolicy policy ->
                    policy.kind()
                            .map(kind -> of("actor." + kind.label()))
                            .orElse(of("actor.policy"));
            case Actor.ModelPolicy policy -> of("actor.model");
            case Actor.Planning(String name) -> of("actor.planner", name);
        };
    }

    /** Returns a whole number in the format of the language. */
    public String count(long number) {
        return String.format(language, "%,d", number);
    }

    /** Returns a number with a number of decimals, in the format of the language. */
    public String number(double value, int digits) {
        return String.format(language, "%." + digits + "f", value);
    }

    /** Returns the same with its sign, even for positive numbers. */
    public String signed(double value, int digits) {
        return String.format(language, "%+." + digits + "f", value);
    }

    /** Returns a time in this machine's time zone, in the format of the language. */
    public String date(Instant time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language)
                .withZone(ZoneId.systemDefault())
                .format(time);
    }

    /** Returns the name of a unit. */
    public String unit(String name) {
        return given("unit", name, name);
    }

    /** Returns the name of a gamepad button. */
    public String of(GamepadControl control) {
        return of("pad.button." + control);
    }

    /**
     * Returns the text of a message; with a different wording from the command line's if that
     * refers to its options.
     */
    public String of(Message message) {
        String key = WINDOW + message.key();
        if (!bundle.containsKey(key)) {
            return message.in(language);
        }
        Object[] places =
                message.arguments().stream()
                        .map(each -> each instanceof Message part ? of(part) : each)
                        .toArray();
        return of(key, places);
    }

    /** Returns the description of a shortcut. */
    public String of(Shortcut shortcut) {
        return of(shortcut.textKey());
    }
}
