package dev.gedanken.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A list of inputs written as plain text: one line per step with the input's text (an action's
 * name); {@code xN} repeats it ({@code left x10}). Blank lines and everything after {@code #} are
 * ignored.
 */
public final class KeyScript {
    /** A script may not have more steps than a list can hold. */
    public static final long MOST_STEPS = Integer.MAX_VALUE;

    private static final long MOST_BYTES = 16L << 20;
    private static final Pattern LINE = Pattern.compile("(\\S+)(?:\\s+x(\\d{1,18}))?");
    private static final Pattern UNWRITABLE = Pattern.compile("[\\s\\p{Cntrl}#]");

    private KeyScript() {}

    /**
     * Reads a script from a file, line by line.
     *
     * @throws BadInputException if it cannot be read, or a line is wrong (naming its number)
     */
    public static List<Input> read(Path file, InputSpace space) {
        try (BufferedReader reader = TextFile.open(file, MOST_BYTES)) {
            return parse(reader, space, file.toString());
        } catch (IOException e) {
            throw BadInputException.of(e, "scenes.script.unreadable", file);
        }
    }

    /**
     * Parses a script.
     *
     * @param source what to call the text in an error, for example its file name
     * @throws BadInputException if a line is wrong, naming its number and what would be right
     */
    public static List<Input> parse(String text, InputSpace space, String source) {
        try (BufferedReader reader = new BufferedReader(new StringReader(text))) {
            return parse(reader, space, source);
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory can be read.", e);
        }
    }

    /** Returns whether a line of a script can name this action. */
    public static boolean canWrite(String name) {
        return !name.isEmpty() && !UNWRITABLE.matcher(name).find();
    }

    private static List<Input> parse(BufferedReader reader, InputSpace space, String source)
            throws IOException {
        RepeatedInputs.Builder inputs = new RepeatedInputs.Builder();
        int number = 0;
        for (String line = next(reader); line != null; line = next(reader)) {
            number++;
            if (!line.isEmpty()) {
                addLine(line, number, space, source, inputs);
            }
        }
        return inputs.build();
    }

    /** Returns the next line without its comment; null after the last. */
    private static @Nullable String next(BufferedReader reader) throws IOException {
        String line = reader.readLine();
        if (line == null) {
            return null;
        }
        int comment = line.indexOf('#');
        return (comment < 0 ? line : line.substring(0, comment)).strip();
    }

    private static void addLine(
            String line,
            int number,
            InputSpace space,
            String source,
            RepeatedInputs.Builder inputs) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw BadInputException.of("scenes.script.line", source, number, Shortened.text(line));
        }
        Input input;
        try {
            input = space.parse(matcher.group(1));
        } catch (BadInputException e) {
            throw BadInputException.of(e, "scenes.script.action", source, number, e);
        }
        String times = matcher.group(2);
        long repeats = times == null ? 1 : Long.parseLong(times);
        if (repeats > MOST_STEPS - inputs.size()) {
            throw BadInputException.of("scenes.script.long", source, number, MOST_STEPS);
        }
        inputs.add(input, repeats);
    }
}
