package dev.gedanken.app.console;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One line on the error stream of a terminal that says how far long work is; silent elsewhere. */
public final class ProgressLine implements AutoCloseable {
    private static final int BAR = 30;
    private static final int PERCENT = 100;
    private static final String CLEAR_TO_END = "\u001b[K";

    private final PrintStream stream;
    private final String what;
    private final boolean isShown;
    private String shown = "";

    private ProgressLine(PrintStream stream, String what, boolean isShown) {
        this.stream = stream;
        this.what = what;
        this.isShown = isShown;
    }

    /** Returns a line for the terminal, if there is one. */
    public static ProgressLine onTerminal(String what) {
        return new ProgressLine(System.err, what, isTerminal());
    }

    @SuppressWarnings("SystemConsoleNull") // Which JDKs return null has changed twice.
    private static boolean isTerminal() {
        @Nullable Console console = System.console();
        return console != null && console.isTerminal();
    }

    /** Shows the share that is done, in [0, 1]. */
    public void show(double share) {
        show(share, "");
    }

    /** Shows the share that is done, in [0, 1], and a few words more. */
    public void show(double share, String detail) {
        int full = (int) Math.round(share * BAR);
        String line =
                String.format(
                        Locale.ROOT,
                        "%s %s%s %3d %% %s",
                        what,
                        "█".repeat(full),
                        "░".repeat(BAR - full),
                        Math.round(share * PERCENT),
                        detail);
        if (isShown && !line.equals(shown)) {
            stream.print("\r" + line + CLEAR_TO_END);
            stream.flush();
            shown = line;
        }
    }

    @Override
    public void close() {
        if (isShown && !shown.isEmpty()) {
            stream.print("\r" + CLEAR_TO_END);
            stream.flush();
        }
    }
}
