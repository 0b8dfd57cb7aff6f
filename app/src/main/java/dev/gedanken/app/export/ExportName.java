package dev.gedanken.app.export;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The name of a file exported from a session.
 *
 * @param pack name of the pack that is played
 * @param branch the branch's name
 * @param step the step at which it is written
 */
public record ExportName(String pack, String branch, long step) {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
    private static final int MOST_CHARACTERS = 40;

    /**
     * Returns the name without its extension, such as
     * {@code bricks-grid-what-if-120-20260101-101500}.
     */
    public String at(LocalDateTime time) {
        return "%s-%s-%d-%s".formatted(pack, plain(branch), step, time.format(STAMP));
    }

    /** Returns words in a form that is allowed in file names on every system. */
    private static String plain(String words) {
        String joined =
                words.strip()
                        .replaceAll("[^\\p{L}\\p{N}]+", "-")
                        .replaceAll("^-+|-+$", "")
                        .toLowerCase(Locale.ROOT);
        String cut = joined.substring(0, Math.min(MOST_CHARACTERS, joined.length()));
        return cut.isEmpty() ? "branch" : cut;
    }
}
