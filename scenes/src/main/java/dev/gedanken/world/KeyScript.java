package dev.gedanken.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list of inputs written as plain text: one line a step, the input's text (an action's name), {@code xN} repeats it
 * ({@code left x10}). Blank lines and what follows {@code #} are ignored.
 */
public final class KeyScript {
    private static final Pattern LINE = Pattern.compile("(\\S+)(?:\\s+x(\\d{1,7}))?");

    private KeyScript() {}

    /**
     * Reads a script from a file.
     *
     * @throws BadInputException if it cannot be read, or a line is wrong (naming its number)
     */
    public static List<Input> read(Path file, InputSpace space) {
        try {
            return parse(Files.readString(file), space, file.toString());
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
        List<Input> inputs = new ArrayList<>();
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].replaceFirst("#.*", "").strip();
            if (!line.isEmpty()) {
                addLine(line, i + 1, space, source, inputs);
            }
        }
        return List.copyOf(inputs);
    }

    private static void addLine(
            String line, int number, InputSpace space, String source, List<Input> inputs) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw BadInputException.of("scenes.script.line", source, number, line);
        }
        Input input;
        try {
            input = space.parse(matcher.group(1));
        } catch (BadInputException e) {
            throw BadInputException.of(e, "scenes.script.action", source, number, e);
        }
        int repeats = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
        for (int i = 0; i < repeats; i++) {
            inputs.add(input);
        }
    }
}
