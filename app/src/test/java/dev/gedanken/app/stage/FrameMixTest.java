package dev.gedanken.app.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.world.Frame;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FrameMixTest {
    private final Frame black = grey(0);
    private final Frame white = grey(255);

    private static Frame grey(int level) {
        byte[] rgb = new byte[4 * 2 * Frame.CHANNELS];
        Arrays.fill(rgb, (byte) level);
        return Frame.of(4, 2, rgb);
    }

    @Test
    void theErrorIsTheMeanDistanceOfTheColours() {
        assertThat(FrameMix.error(black, black).values().toArray()).containsOnly(0f);
        assertThat(FrameMix.error(black, white).values().toArray()).containsOnly(1f);
        assertThat(FrameMix.error(black, white).values().shape()).containsExactly(2, 4);
    }

    @Test
    void noDifferenceIsDarkAndAGreatOneIsBright() {
        Frame none = FrameMix.difference(white, white);
        Frame all = FrameMix.difference(black, white);

        assertThat(none.channel(0, 0, 0)).isLessThan(20);
        assertThat(all.channel(3, 1, 0)).isGreaterThan(200);
    }
}
