package dev.gedanken.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PlainWriterTest {
    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    private final PrintWriter writer = PlainWriter.to(new PrintStream(terminal));

    private String printed() {
        writer.flush();
        return terminal.toString(StandardCharsets.UTF_8);
    }

    @Test
    void linesAndColoursPass() {
        writer.print("one\ntwo \u001b[1;31mred\u001b[0m ü\r\n");

        assertThat(printed()).isEqualTo("one\ntwo \u001b[1;31mred\u001b[0m ü\r\n");
    }

    @Test
    void whatElseATerminalObeysIsSpelledOut() {
        writer.print("a\u001b]0;title\u0007b\rc\u001b[2Jd\u009be");
        writer.print('\b');

        assertThat(printed()).isEqualTo("a\\u001B]0;title\\u0007b\\rc\\u001B[2Jd\\u009Be\\u0008");
    }
}
