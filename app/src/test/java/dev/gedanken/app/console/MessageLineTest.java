package dev.gedanken.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.world.Message;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MessageLineTest {

    @Test
    void aMessageIsReadAsItWasWritten() {
        Message message =
                Message.of(
                        "app.pack.unknown",
                        "ä \"b\"\n",
                        Message.of("app.pack.known", Path.of("x")));

        String line = MessageLine.of(message);

        assertThat(line).doesNotContain("\n");
        assertThat(MessageLine.read(line)).contains(message);
    }

    @Test
    void otherLinesAreNone() {
        assertThat(MessageLine.read("Unknown scene: give another.")).isEmpty();
        assertThat(MessageLine.read("message in a bottle")).isEmpty();
    }
}
