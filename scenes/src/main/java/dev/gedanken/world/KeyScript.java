package dev.gedanken.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list of actions written as plain text: one line a step, the action's name, {@code xN} repeats it
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
    public static List<Action> read(Path file, ActionSpace space) {
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
    public static List<Action> parse(String text, ActionSpace space, String source) {
        List<Action> actions = new ArrayList<>();
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].replaceFirst("#.*", "").strip();
            if (!line.isEmpty()) {
                addLine(line, i + 1, space, source, actions);
            }
        }
        return List.copyOf(actions);
    }

    private static void addLine(
            String line, int number, ActionSpace space, String source, List<Action> actions) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw BadInputException.of("scenes.script.line", source, number, line);
        }
        Action action;
        try {
            action = space.named(matcher.group(1));
        } catch (BadInputException e) {
            throw BadInputException.of(e, "scenes.script.action", source, number, e);
        }
        int repeats = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
        for (int i = 0; i < repeats; i++) {
            actions.add(action);
        }
    }
}
