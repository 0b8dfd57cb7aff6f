package dev.gedanken.app.notes;

import java.time.Duration;
import java.util.Locale;

/** The elapsed time of a talk, as text. */
public final class Elapsed {

    private Elapsed() {}

    /** Returns a duration such as {@code 7:05} or {@code 1:02:09}. */
    public static String text(Duration lasted) {
        long hours = lasted.toHours();
        return hours > 0
                ? String.format(
                        Locale.ROOT,
                        "%d:%02d:%02d",
                        hours,
                        lasted.toMinutesPart(),
                        lasted.toSecondsPart())
                : String.format(
                        Locale.ROOT, "%d:%02d", lasted.toMinutesPart(), lasted.toSecondsPart());
    }
}
