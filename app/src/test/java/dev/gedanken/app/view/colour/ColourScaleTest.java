package dev.gedanken.app.view.colour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColourScaleTest {
    private final ColourScale scale = new ColourScale(List.of(0x000000, 0x204060, 0xFFFFFF));

    @Test
    void mixesBetweenItsColours() {
        assertThat(scale.rgb(0)).isEqualTo(0x000000);
        assertThat(scale.rgb(0.25)).isEqualTo(0x102030);
        assertThat(scale.rgb(0.5)).isEqualTo(0x204060);
        assertThat(scale.rgb(1)).isEqualTo(0xFFFFFF);
    }

    @Test
    void whatLiesOutsideTakesTheEnds() {
        assertThat(scale.rgb(-3)).isEqualTo(0x000000);
        assertThat(scale.rgb(3)).isEqualTo(0xFFFFFF);
        assertThat(scale.rgb(Double.NaN)).isEqualTo(0x000000);
    }
}
