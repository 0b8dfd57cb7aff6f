package dev.gedanken.app.view.keymap;

import dev.gedanken.app.view.command.Shortcut;
import dev.gedanken.app.view.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The labels of keys.
 *
 * @param texts in the language of the keyboard, which is assumed to be the window's
 */
public record KeyNames(Texts texts) {
    private static final List<String> HELD = List.of("CTRL", "ALT", "SHIFT");

    /**
     * Returns the labels of an action's keys, which are named as in
     * {@code javafx.scene.input.KeyCode}.
     */
    public String printed(List<String> keys) {
        String or = "  %s  ".formatted(texts.of("key.or"));
        return keys.stream().map(this::printed).collect(Collectors.joining(or));
    }

    /** Returns the label of a key with its modifiers: {@code CTRL+K} is {@code Ctrl+K}. */
    public String chord(String chord) {
        String key = chord.replaceAll("(CTRL|ALT|SHIFT)\\+", "");
        String held = chord.substring(0, chord.length() - key.length());
        for (String each : HELD) {
            held = held.replace(each, texts.of("key." + each));
        }
        return held + printed(key);
    }

    /** Returns the label of the first key of a shortcut; empty if it has none. */
    public String label(Keymap keymap, Shortcut shortcut) {
        return keymap.keys(shortcut).stream().findFirst().map(this::chord).orElse("");
    }

    private String printed(String key) {
        return switch (key) {
            case "PERIOD" -> ".";
            case "COMMA" -> ",";
            case "PLUS", "EQUALS" -> "+";
            case "MINUS" -> "−";
            case "OPEN_BRACKET" -> "[";
            case "CLOSE_BRACKET" -> "]";
            case "DIGIT1", "DIGIT2", "DIGIT3" -> key.substring("DIGIT".length());
            case "LEFT" -> "←";
            case "RIGHT" -> "→";
            case "UP" -> "↑";
            case "DOWN" -> "↓";
            default -> key.length() == 1 ? key : texts.given("key", key, capitalised(key));
        };
    }

    private static String capitalised(String key) {
        return key.charAt(0) + key.substring(1).toLowerCase(Locale.ROOT);
    }
}
