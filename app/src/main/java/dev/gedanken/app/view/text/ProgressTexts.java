package dev.gedanken.app.view.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is said of long work's progress, which the program's own command line tells in English: {@code
 * dynamics, step 40, loss 1.25, 3.5 minutes left}.
 *
 * @param texts in the window's language
 */
public record ProgressTexts(Texts texts) {
    /** Of a phase that does not count. */
    private static final String NONE = "0";

    private static final Pattern TOLD =
            Pattern.compile(
                    "(\\w+), step (\\d+)(?:, loss (\\d+\\.\\d+))?(?:, (\\d+\\.\\d+) minutes left)?");

    /** Returns what is shown for what was told; the same if it is of no known form. */
    public String shown(String told) {
        Matcher known = TOLD.matcher(told);
        if (!known.matches()) {
            return told;
        }
        String phase = known.group(1);
        String name = texts.given("phase", phase, phase);
        String step = known.group(2);
        String words = step.equals(NONE) ? name : texts.of("progress.step", name, step);
        return words
                + part("progress.loss", known.group(3))
                + part("progress.left", known.group(4));
    }

    private String part(String key, @Nullable String value) {
        return value == null ? "" : ", " + texts.of(key, value);
    }
}
