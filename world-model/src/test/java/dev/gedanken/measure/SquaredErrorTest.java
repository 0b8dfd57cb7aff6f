package dev.gedanken.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gedanken.world.Frame;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SquaredErrorTest {
    private static final Frame BLACK = grey(0);

    private static Frame grey(int level) {
        byte[] rgb = new byte[4 * 4 * 3];
        Arrays.fill(rgb, (byte) level);
        return Frame.of(4, 4, rgb);
    }

    @Test
    void blackAgainstWhiteIsZeroDecibels() {
        assertThat(SquaredError.psnr(BLACK, grey(255))).isCloseTo(0, within(1e-12));
    }

    @Test
    void aTenthOfTheRangeIsTwentyDecibels() {
        double expected = -20 * Math.log10(51.0 / 255);
        assertThat(SquaredError.psnr(BLACK, grey(51))).isCloseTo(expected, within(1e-9));
    }

    @Test
    void equalFramesAreCappedInsteadOfInfinite() {
        assertThat(SquaredError.psnr(BLACK, BLACK)).isCloseTo(54.15, within(0.01));
    }

    @Test
    void onlyTheRegionCounts() {
        boolean[] region = new boolean[16];
        region[3] = true;
        SquaredError error = new SquaredError();
        assertThat(error.psnr()).isNaN();
        error.add(BLACK, grey(255), new boolean[16]);
        assertThat(error.psnr()).isNaN();
        error.add(BLACK, grey(255), region);
        assertThat(error.psnr()).isCloseTo(0, within(1e-12));
    }
}
