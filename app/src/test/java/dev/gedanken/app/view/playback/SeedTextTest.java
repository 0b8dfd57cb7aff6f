package dev.gedanken.app.view.playback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeedTextTest {

    @Test
    void wholeNumbersAreSeeds() {
        assertThat(SeedText.parse(" 42 ")).hasValue(42);
        assertThat(SeedText.parse("-7")).hasValue(-7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "seven", "1.5", "1e3", "--1", "12345678901234567890"})
    void anythingElseIsNone(String text) {
        assertThat(SeedText.parse(text)).isEmpty();
    }
}
