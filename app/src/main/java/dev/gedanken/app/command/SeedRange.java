package dev.gedanken.app.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/**
 * Seeds from one to another.
 *
 * @param first the first
 * @param last the last, inclusive, not below the first
 */
record SeedRange(long first, long last) {
    private static final long MOST_SEEDS = 1_000_000;
    private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\.\\.(\\d{1,18})");

    /**
     * Reads {@code A..B}.
     *
     * @throws TypeConversionException if it has another form
     */
    static SeedRange parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new TypeConversionException(text + " is not A..B");
        }
        SeedRange range =
                new SeedRange(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
        if (range.last < range.first) {
            throw new TypeConversionException(text + " is empty");
        }
        if (range.last - range.first >= MOST_SEEDS) {
            throw new TypeConversionException(text + " has more than " + MOST_SEEDS + " seeds");
        }
        return range;
    }
}
