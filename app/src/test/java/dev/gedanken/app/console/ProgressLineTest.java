package dev.gedanken.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.console.ProgressLine.Form;
import dev.gedanken.app.console.ProgressLine.Report;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream stream = new PrintStream(written, true, StandardCharsets.UTF_8);

    private String written() {
        return written.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aProgramReadsWhatIsWrittenForIt() {
        try (ProgressLine line = new ProgressLine(stream, "train", Form.LINES)) {
            line.show(0.5, "dynamics, step 7");
            line.show(0.5, "dynamics, step 7");
            line.show(2);
        }

        assertThat(written().lines().map(ProgressLine::read).map(found -> found.orElseThrow()))
                .containsExactly(new Report(0.5, "dynamics, step 7"), new Report(1, ""));
    }

    @Test
    void otherLinesSayNothingOfProgress() {
        assertThat(ProgressLine.read("Unknown scene 'x'.")).isEmpty();
        assertThat(ProgressLine.read("progress is good")).isEmpty();
    }

    @Test
    void aTerminalShowsOneLineThatGoesAway() {
        try (ProgressLine line = new ProgressLine(stream, "train", Form.BAR)) {
            line.show(0.5);
        }

        assertThat(written()).startsWith("\rtrain ").contains(" 50 %").endsWith("\r\u001b[K");
    }

    @Test
    void elsewhereItIsSilent() {
        try (ProgressLine line = new ProgressLine(stream, "train", Form.SILENT)) {
            line.show(0.5);
        }

        assertThat(written()).isEmpty();
    }
}
