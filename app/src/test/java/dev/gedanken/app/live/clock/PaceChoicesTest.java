package dev.gedanken.app.live.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceChoicesTest {
    @Test
    void goesFromATenthToAsFastAsItGoesAndNoFurther() {
        assertThat(PaceChoices.changed(Pace.NORMAL, 1).factor()).isEqualTo(2);
        assertThat(PaceChoices.changed(Pace.NORMAL, -99).factor()).isEqualTo(Pace.LEAST);
        assertThat(PaceChoices.changed(Pace.NORMAL, 99)).isEqualTo(Pace.UNLIMITED);
        assertThat(PaceChoices.changed(Pace.UNLIMITED, -1).factor()).isEqualTo(4);
    }

    @Test
    void isPrintedForPeople() {
        assertThat(PaceChoices.ALL.stream().map(PaceChoices::text))
                .containsExactly("0.1×", "0.25×", "0.5×", "1×", "2×", "4×", "max");
    }
}
