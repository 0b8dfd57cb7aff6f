package dev.gedanken.app.console;

import dev.gedanken.world.PlainText;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Passes line ends and colours through to a terminal and spells out every other control character,
 * so that no name from a file can move the cursor, rename the window or ring the bell.
 */
public final class PlainWriter extends FilterWriter {
    /** Line ends, and the sequences for colours and weights. */
    private static final Pattern PASSED = Pattern.compile("\r?\n|\u001b\\[[0-9;]*m");

    PlainWriter(Writer terminal) {
        super(terminal);
    }

    /** Returns a writer to a terminal, in UTF-8, that flushes every line. */
    public static PrintWriter to(PrintStream terminal) {
        Writer encoded = new OutputStreamWriter(terminal, StandardCharsets.UTF_8);
        return new PrintWriter(new PlainWriter(encoded), true);
    }

    @Override
    public void write(int character) throws IOException {
        write(Character.toString(character), 0, 1);
    }

    @Override
    public void write(char[] characters, int from, int length) throws IOException {
        write(new String(characters, from, length), 0, length);
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
        String part = text.substring(from, from + length);
        Matcher passed = PASSED.matcher(part);
        int at = 0;
        while (passed.find()) {
            out.write(PlainText.of(part.substring(at, passed.start())));
            out.write(passed.group());
            at = passed.end();
        }
        out.write(PlainText.of(part.substring(at)));
    }
}
