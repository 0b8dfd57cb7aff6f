package dev.gedanken.app.data;

import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Shortened;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Some episodes of a file, written as {@code 0,3,5..7}.
 *
 * @param indices the chosen episodes
 */
public record EpisodeChoice(SortedSet<Integer> indices) {
    private static final Pattern PART = Pattern.compile("(\\d{1,9})(?:\\.\\.(\\d{1,9}))?");

    /**
     * Reads a choice.
     *
     * @param size how many episodes there are
     * @throws BadInputException if it is invalid, or names an episode that does not exist
     */
    public static EpisodeChoice of(String text, int size) {
        SortedSet<Integer> indices = new TreeSet<>();
        for (String part : text.split(",", -1)) {
            Matcher matcher = PART.matcher(part.strip());
            if (!matcher.matches()) {
                throw BadInputException.of("app.data.choice.form", Shortened.text(text));
            }
            int first = Integer.parseInt(matcher.group(1));
            int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
            if (last < first || last >= size) {
                throw BadInputException.of(
                        "app.data.choice.range", Shortened.text(part.strip()), size - 1);
            }
            IntStream.rangeClosed(first, last).forEach(indices::add);
        }
        return new EpisodeChoice(indices);
    }

    /** Returns the other episodes, given their total number. */
    public List<Integer> others(int size) {
        return IntStream.range(0, size).filter(i -> !indices.contains(i)).boxed().toList();
    }
}
