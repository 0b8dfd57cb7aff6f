package dev.gedanken.sample.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gedanken.world.Frame;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static Frame grey(int value, int brighterPixels) {
        byte[] rgb = new byte[4 * 4 * Frame.CHANNELS];
        Arrays.fill(rgb, (byte) value);
        Arrays.fill(rgb, 0, brighterPixels * Frame.CHANNELS, (byte) (value + 51));
        return Frame.of(4, 4, rgb);
    }

    @Test
    void theChangeIsTheMeanDifferenceOfPixelValues() {
        assertThat(Changes.difference(grey(100, 0), grey(100, 0))).isZero();
        assertThat(Changes.difference(grey(100, 0), grey(100, 4))).isCloseTo(0.05, within(1e-9));
        assertThat(Changes.difference(grey(100, 4), grey(100, 0))).isCloseTo(0.05, within(1e-9));
    }
}
