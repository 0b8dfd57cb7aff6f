package dev.gedanken.app.console;

import dev.gedanken.world.Message;
import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line on the error stream of a terminal that shows the progress of long work. Elsewhere it is
 * silent, unless the environment asks for one line per update, which another program can read.
 */
public final class ProgressLine implements AutoCloseable {
    /** The environment variable that asks for progress in another form. */
    public static final String VARIABLE = "GEDANKEN_PROGRESS";

    /** The value that asks for lines. */
    public static final String LINES = "lines";

    private static final int BAR = 30;
    private static final int PERCENT = 100;
    private static final String CLEAR_TO_END = "\u001b[K";
    private static final Pattern LINE = Pattern.compile("progress ([01](?:\\.\\d+)?) (.*)");

    private final PrintStream stream;
    private final String what;
    private final Form form;
    private String shown = "";

    /** How progress is written. */
    enum Form {
        BAR,
        LINES,
        SILENT
    }

    /**
     * The progress of work.
     *
     * @param share of the current phase that is done, [0, 1]
     * @param detail a few more words
     */
    public record Report(double share, String detail) {}

    ProgressLine(PrintStream stream, String what, Form form) {
        this.stream = stream;
        this.what = what;
        this.form = form;
    }

    /**
     * Returns a progress line for the terminal, if there is one, or for the program that reads it.
     */
    public static ProgressLine onTerminal(String what) {
        Form form = isRead() ? Form.LINES : isTerminal() ? Form.BAR : Form.SILENT;
        return new ProgressLine(System.err, what, form);
    }

    /** Returns whether another program reads the output. */
    static boolean isRead() {
        return LINES.equals(System.getenv(VARIABLE));
    }

    @SuppressWarnings(
            "SystemConsoleNull") // Whether null is returned has changed twice between JDK versions.
    private static boolean isTerminal() {
        @Nullable Console console = System.console();
        return console != null && console.isTerminal();
    }

    /** Parses a line that was written for a program; empty if it is not such a line. */
    public static Optional<Report> read(String line) {
        Matcher matcher = LINE.matcher(line);
        return matcher.matches()
                ? Optional.of(new Report(Double.parseDouble(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }

    /** Shows the share that is done, in [0, 1]. */
    public void show(double share) {
        show(share, "");
    }

    /** Shows the share that is done, in [0, 1], and a few more words. */
    public void show(double share, String detail) {
        String line = form == Form.LINES ? line(share, detail) : bar(share, detail);
        if (form == Form.SILENT || line.equals(shown)) {
            return;
        }
        if (form == Form.LINES) {
            stream.println(line);
        } else {
            stream.print("\r" + line + CLEAR_TO_END);
        }
        stream.flush();
        shown = line;
    }

    /** Passes a notice to the program that reads the lines; silent elsewhere. */
    public void note(Message message) {
        if (form == Form.LINES) {
            stream.println(MessageLine.ofNote(message));
            stream.flush();
        }
    }

    private static String line(double share, String detail) {
        return String.format(Locale.ROOT, "progress %.3f %s", Math.clamp(share, 0, 1), detail);
    }

    private String bar(double share, String detail) {
        int full = (int) Math.round(Math.clamp(share, 0, 1) * BAR);
        return String.format(
                Locale.ROOT,
                "%s %s%s %3d %% %s",
                what,
                "█".repeat(full),
                "░".repeat(BAR - full),
                Math.round(share * PERCENT),
                detail);
    }

    @Override
    public void close() {
        if (form == Form.BAR && !shown.isEmpty()) {
            stream.print("\r" + CLEAR_TO_END);
            stream.flush();
        }
    }
}
