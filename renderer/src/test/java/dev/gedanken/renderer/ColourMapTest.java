package dev.gedanken.renderer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColourMapTest {

    @ParameterizedTest
    @EnumSource(names = "TURBO", mode = EnumSource.Mode.EXCLUDE)
    void growsBrighterWithEveryStep(ColourMap map) {
        List<Integer> colours = map.readColours();

        assertThat(colours).hasSize(ColourMap.COLOURS);
        for (int i = 8; i < colours.size(); i += 8) {
            assertThat(brightness(colours.get(i))).isGreaterThan(brightness(colours.get(i - 8)));
        }
    }

    @Test
    void viridisRunsFromPurpleToYellow() {
        assertThat(ColourMap.VIRIDIS.readColours()).startsWith(0x440154).endsWith(0xfde725);
    }

    @Test
    void magmaRunsFromBlackToCream() {
        assertThat(ColourMap.MAGMA.readColours()).startsWith(0x000004).endsWith(0xfcfdbf);
    }

    @Test
    void turboRunsFromBlueOverGreenToRed() {
        List<Integer> colours = ColourMap.TURBO.readColours();
        assertThat(colours).hasSize(ColourMap.COLOURS).startsWith(0x30123b).endsWith(0x7a0403);
        int middle = colours.get(128);
        assertThat(middle >> 8 & 0xFF).isGreaterThan(240);
    }

    /** Luma by ITU-R BT.601, in 1/1000. */
    private static int brightness(int rgb) {
        return 299 * (rgb >> 16) + 587 * ((rgb >> 8) & 0xFF) + 114 * (rgb & 0xFF);
    }
}
