package dev.gedanken.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gedanken.scene.ObjectMask;
import dev.gedanken.world.Frame;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackgroundErrorTest {
    private static final List<String> NAMES = List.of("background", "ball");
    private static final Frame TRUTH = Frame.of(2, 1, new byte[] {10, 20, 30, 90, 90, 90});

    @Test
    void onlyPixelsWithoutAnObjectCount() {
        Frame dream = Frame.of(2, 1, new byte[] {12, 19, 30, 0, 0, 0});
        ObjectMask mask = new ObjectMask(2, 1, new byte[] {0, 1}, NAMES);

        assertThat(BackgroundError.of(dream, TRUTH, mask)).isCloseTo(1, within(1e-12));
    }

    @Test
    void whatIsDarkerCountsAsMuchAsWhatIsBrighterUpToWhite() {
        Frame black = Frame.of(2, 1, new byte[6]);
        Frame white = Frame.of(2, 1, new byte[] {-1, -1, -1, -1, -1, -1});
        ObjectMask nothing = new ObjectMask(2, 1, new byte[2], NAMES);

        assertThat(BackgroundError.of(black, white, nothing)).isEqualTo(255);
        assertThat(BackgroundError.of(white, black, nothing)).isEqualTo(255);
    }

    @Test
    void whereObjectsAreEverywhereThereIsNoFigure() {
        ObjectMask full = new ObjectMask(2, 1, new byte[] {1, 1}, NAMES);

        assertThat(BackgroundError.of(TRUTH, TRUTH, full)).isNaN();
    }
}
