package dev.gedanken.app.view.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences that models, sessions and threads tell in English, in the window's language. A sentence is known
 * if the English texts have one under {@code told.} that differs from it only at the places {0}, {1} ….
 *
 * @param texts in the window's language
 * @param known the sentences
 */
public record ToldWords(Texts texts, List<Known> known) {
    private static final String KIND = "told.";
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    /** A sentence, and what it is in the texts. */
    record Known(String key, Pattern form) {}

    public ToldWords {
        known = List.copyOf(known);
    }

    /** Creates what says sentences in a language. */
    public static ToldWords in(Texts texts) {
        Texts english = Texts.in(Locale.ENGLISH);
        List<Known> known =
                english.keys(KIND).stream()
                        .map(key -> new Known(key, form(english.of(key))))
                        .toList();
        return new ToldWords(texts, known);
    }

    /** Returns the form of a sentence; its places are in order. */
    private static Pattern form(String sentence) {
        StringBuilder form = new StringBuilder();
        Matcher place = PLACE.matcher(sentence.replace("''", "'"));
        int from = 0;
        String plain = sentence.replace("''", "'");
        while (place.find()) {
            form.append(Pattern.quote(plain.substring(from, place.start()))).append("(.*)");
            from = place.end();
        }
        return Pattern.compile(form.append(Pattern.quote(plain.substring(from))).toString());
    }

    /** Returns what is shown for a sentence; itself if it is not known. */
    public String shown(String sentence) {
        for (Known each : known) {
            Matcher told = each.form.matcher(sentence);
            if (told.matches()) {
                return texts.of(each.key, places(told));
            }
        }
        return sentence;
    }

    private static Object[] places(Matcher told) {
        List<Object> values = new ArrayList<>();
        for (int i = 1; i <= told.groupCount(); i++) {
            values.add(told.group(i));
        }
        return values.toArray();
    }
}
