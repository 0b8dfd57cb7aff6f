package dev.gedanken.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.world.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlaySourceTest {

    @ParameterizedTest
    @EnumSource
    void isFoundByItsLabel(PlaySource source) {
        assertThat(PlaySource.of(source.label())).isEqualTo(source);
    }

    @Test
    void anUnknownLabelIsAnsweredWithTheKnownOnes() {
        assertThatThrownBy(() -> PlaySource.of("dream"))
                .isInstanceOf(BadInputException.class)
                .hasMessage("Unknown source 'dream': the sources are model, corrected, truth.");
    }
}
