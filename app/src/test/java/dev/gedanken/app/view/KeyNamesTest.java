package dev.gedanken.app.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeyNamesTest {

    @Test
    void areWhatIsPrintedOnTheKeys() {
        assertThat(KeyNames.printed(List.of("LEFT", "A"))).isEqualTo("←  or  A");
        assertThat(KeyNames.printed(List.of("SPACE"))).isEqualTo("Space");
        assertThat(KeyNames.chord("CTRL+OPEN_BRACKET")).isEqualTo("Ctrl+[");
    }
}
