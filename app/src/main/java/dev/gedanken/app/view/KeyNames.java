package dev.gedanken.app.view;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is printed on keys. */
public final class KeyNames {

    private KeyNames() {}

    /** Returns the keys of an action for people, named as in {@code javafx.scene.input.KeyCode}. */
    public static String printed(List<String> keys) {
        return keys.stream().map(KeyNames::printed).collect(Collectors.joining("  or  "));
    }

    /** Returns a key with what must be held, for people: {@code CTRL+K} is {@code Ctrl+K}. */
    public static String chord(String chord) {
        String key = chord.replaceAll("(CTRL|ALT|SHIFT)\\+", "");
        String held = chord.substring(0, chord.length() - key.length());
        return held.replace("CTRL", "Ctrl").replace("ALT", "Alt").replace("SHIFT", "Shift")
                + printed(key);
    }

    private static String printed(String key) {
        return switch (key) {
            case "PERIOD" -> ".";
            case "COMMA" -> ",";
            case "PLUS", "EQUALS" -> "+";
            case "MINUS" -> "−";
            case "OPEN_BRACKET" -> "[";
            case "CLOSE_BRACKET" -> "]";
            case "ESCAPE" -> "Esc";
            case "PAGE_DOWN" -> "Page down";
            case "PAGE_UP" -> "Page up";
            case "BACK_SPACE" -> "Backspace";
            case "DIGIT1", "DIGIT2", "DIGIT3" -> key.substring("DIGIT".length());
            case "LEFT" -> "←";
            case "RIGHT" -> "→";
            case "UP" -> "↑";
            case "DOWN" -> "↓";
            default ->
                    key.length() == 1
                            ? key
                            : key.charAt(0) + key.substring(1).toLowerCase(Locale.ROOT);
        };
    }
}
