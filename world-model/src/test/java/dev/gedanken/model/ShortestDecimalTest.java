package dev.gedanken.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortestDecimalTest {
    @Test
    void aNumberThatWasAFloatHasTheFloatsDigits() {
        assertThat(ShortestDecimal.text(0.45f)).isEqualTo("0.45");
        assertThat(KnobValues.of("temperature", 0.45f).shortest().text())
                .isEqualTo("temperature=0.45");
    }

    @Test
    void otherNumbersStayAsTheyAre() {
        for (double value : new double[] {0.1, 1 / 3.0, 1e300, 0, -2}) {
            assertThat(ShortestDecimal.of(value)).isEqualTo(value);
        }
    }
}
