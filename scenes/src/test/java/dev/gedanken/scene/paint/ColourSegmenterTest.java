package dev.gedanken.scene.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ColourSegmenterTest {
    private static final int WHITE = 0xFAF8F0;
    private final ColourSegmenter segmenter = new ColourSegmenter();

    @Property
    void aDiscIsFoundWithinAFifthOfAPixel(
            @ForAll @DoubleRange(min = 4, max = 60) double x,
            @ForAll @DoubleRange(min = 4, max = 60) double y) {
        Canvas canvas = new Canvas(64, 64);
        canvas.fill(0x10131F);
        canvas.disc(x, y, 3, WHITE);
        List<Blob> blobs = segmenter.find(canvas.toFrame(), WHITE, 10);
        assertThat(blobs).hasSize(1);
        assertThat(blobs.getFirst().x()).isCloseTo(x, within(0.2));
        assertThat(blobs.getFirst().y()).isCloseTo(y, within(0.2));
    }

    @Test
    void separatePatchesAreCountedLargestFirstAndSpecksIgnored() {
        Canvas canvas = new Canvas(64, 64);
        canvas.disc(10, 10, 3, WHITE);
        canvas.disc(40, 40, 5, WHITE);
        canvas.rectangle(60, 60, 62, 62, WHITE);
        List<Blob> blobs = segmenter.find(canvas.toFrame(), WHITE, 10);
        assertThat(blobs).hasSize(2);
        assertThat(blobs.getFirst().pixels()).isGreaterThan(blobs.getLast().pixels());
    }

    @Test
    void otherColoursAreNotFound() {
        Canvas canvas = new Canvas(64, 64);
        canvas.disc(10, 10, 5, 0x3EC6FF);
        assertThat(segmenter.find(canvas.toFrame(), WHITE, 1)).isEmpty();
    }
}
