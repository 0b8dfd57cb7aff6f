package dev.gedanken.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gedanken.data.EncodedEpisodes.EncodedEpisode;
import dev.gedanken.data.EncodedEpisodes.Window;
import dev.gedanken.world.Noise;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EncodedEpisodesTest {
    private static final int STEPS = 50;
    private static final int LENGTH = 16;
    private static final int DRAWS = 40_000;

    private static final EncodedEpisodes<String> EPISODES =
            new EncodedEpisodes<>(List.of(new EncodedEpisode<>("only", new byte[STEPS])));

    /** Returns in which share of the windows each frame is. */
    private static double[] shares() {
        double[] shares = new double[STEPS + 1];
        for (int row = 0; row < DRAWS; row++) {
            Window<String> window = EPISODES.window(row, LENGTH, new Noise(1, 2, 3));
            for (int t = 0; t <= LENGTH; t++) {
                shares[window.start() + t] += 1.0 / DRAWS;
            }
        }
        return shares;
    }

    @Test
    void whatAnEpisodeBeginsAndEndsWithIsSeenAsOftenAsItsMiddle() {
        double[] shares = shares();
        double middle = (LENGTH + 1.0) / (STEPS + LENGTH + 1);

        assertThat(shares[STEPS / 2]).isCloseTo(middle, within(0.01));
        assertThat(shares[0]).isCloseTo(middle, within(0.01));
        assertThat(shares[STEPS]).isCloseTo(middle, within(0.01));
        assertThat(Arrays.stream(shares)).allMatch(share -> share > middle - 0.01);
    }

    @Test
    void windowsWithoutAStepAreFramesThatAreEquallyLikely() {
        int[] drawn = new int[STEPS + 1];
        for (int row = 0; row < DRAWS; row++) {
            drawn[EPISODES.window(row, 0, new Noise(1, 2, 4)).start()]++;
        }
        assertThat(Arrays.stream(drawn))
                .allMatch(count -> Math.abs(count - DRAWS / (STEPS + 1)) < 160);
    }

    @Test
    void anEpisodeAsLongAsTheWindowHasOne() {
        assertThat(EPISODES.window(0, STEPS, new Noise(1, 2, 3)).start()).isZero();
    }
}
