package dev.gedanken.app.view.colour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlotColoursTest {
    @Test
    void sevenSlotsHaveSevenColours() {
        assertThat(IntStream.range(0, 7).map(SlotColours::rgb).distinct()).hasSize(7);
        assertThat(SlotColours.rgb(7)).isEqualTo(SlotColours.rgb(0));
    }

    @Test
    void aCellOfOneSlotHasItsColour() {
        assertThat(SlotColours.mixed(new float[] {0, 1})).isEqualTo(0xFF56B4E9);
    }

    @Test
    void aSharedCellIsMixedAndAnEmptyOneIsClear() {
        assertThat(SlotColours.mixed(new float[] {0.5f, 0.5f})).isEqualTo(0xFF9EAA75);
        assertThat(SlotColours.mixed(new float[] {0.5f, 0})).isEqualTo(0x80E69F00);
        assertThat(SlotColours.mixed(new float[] {0, 0})).isZero();
    }

    @Test
    void sharesThatSumToMoreThanOneAreOpaque() {
        assertThat(SlotColours.mixed(new float[] {1, 1}) >>> 24).isEqualTo(0xFF);
    }
}
