package dev.gedanken.world;

import java.util.List;
import java.util.stream.Collectors;

/** Shortens text from files, so that a message stays one sentence. */
public final class Shortened {
    private static final int LONGEST_TEXT = 60;
    private static final int MOST_NAMES = 30;

    private Shortened() {}

    /** Returns a text, or its beginning if it is long. */
    public static String text(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }

    /** Returns names, joined; if there are many, the first ones and the total. */
    public static String list(List<?> names) {
        String first =
                names.stream()
                        .limit(MOST_NAMES)
                        .map(name -> text(String.valueOf(name)))
                        .collect(Collectors.joining(", "));
        return names.size() <= MOST_NAMES ? first : "%s … (%d)".formatted(first, names.size());
    }
}
