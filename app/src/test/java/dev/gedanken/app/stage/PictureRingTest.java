package dev.gedanken.app.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PictureRingTest {
    private final PictureRing ring = new PictureRing(4, 3);

    @Test
    void handsOutEachSlotOnce() {
        List<DrawnPicture> pictures =
                Stream.generate(ring::acquire)
                        .limit(PictureRing.SLOTS)
                        .map(found -> found.orElseThrow())
                        .toList();

        assertThat(pictures).doesNotHaveDuplicates();
        assertThat(ring.acquire()).isEmpty();
    }

    @Test
    void aReleasedSlotIsHandedOutAgain() {
        Stream.generate(ring::acquire).limit(PictureRing.SLOTS - 1).forEach(found -> {});
        DrawnPicture last = ring.acquire().orElseThrow();
        last.release();

        assertThat(ring.acquire()).contains(last);
    }

    @Test
    void aSlotHoldsAWholePicture() {
        assertThat(ring.acquire().orElseThrow().bgra().capacity()).isEqualTo(4 * 3 * 4);
    }
}
