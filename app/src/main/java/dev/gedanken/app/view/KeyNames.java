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

    private static String printed(String key) {
        return switch (key) {
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
