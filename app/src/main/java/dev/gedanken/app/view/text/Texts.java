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

/** What the window says, in one language. */
public final class Texts {
    /** The languages that there are, the first one if no other is asked for. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private static final String BUNDLE = "dev.gedanken.app.view.texts";

    /** Before the key of a message: what the window says instead. */
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

    /** Returns the language after this one, going round. */
    public Locale nextLanguage() {
        return LANGUAGES.get((LANGUAGES.indexOf(language) + 1) % LANGUAGES.size());
    }

    /**
     * Returns a text.
     *
     * @param values for the places {0}, {1} … in it
     * @throws MissingResourceException if there is none of that key
     */
    public String of(String key, Object... values) {
        String pattern = bundle.getString(key);
        return values.length == 0
                ? pattern
                : new MessageFormat(pattern, Locale.ROOT).format(values);
    }

    /**
     * Returns what is said for a name that a world, a model or a keyboard gives.
     *
     * @param kind what names of this kind begin with in the texts
     * @param otherwise said for names that the texts do not know: anybody may bring a world or a model
     */
    public String given(String kind, String name, String otherwise) {
        String key = kind + "." + name.replace(' ', '_');
        return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
    }

    /** Returns what an action of a world is called. */
    public String action(String name) {
        return given("world", name, name);
    }

    /** Returns what a knob of a model is called. */
    public String knob(String name) {
        return given("knob", name, name);
    }

    /** Returns what somebody is called who chooses the inputs. */
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

    /** Returns a whole number as it is written in the language. */
    public String count(long number) {
        return String.format(language, "%,d", number);
    }

    /** Returns a number with so many digits after the point, as it is written in the language. */
    public String number(double value, int digits) {
        return String.format(language, "%." + digits + "f", value);
    }

    /** Returns the same with its sign, even if that is a plus. */
    public String signed(double value, int digits) {
        return String.format(language, "%+." + digits + "f", value);
    }

    /** Returns a moment of this machine's time zone as it is written in the language. */
    public String date(Instant time) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language)
                .withZone(ZoneId.systemDefault())
                .format(time);
    }

    /** Returns what a unit is called. */
    public String unit(String name) {
        return given("unit", name, name);
    }

    /** Returns what a button of a gamepad is called. */
    public String of(GamepadControl control) {
        return of("pad.button." + control);
    }

    /** Returns what a message says; in other words than on the command line where those speak of its options. */
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

    /** Returns what a shortcut does. */
    public String of(Shortcut shortcut) {
        return of(shortcut.textKey());
    }
}
