package dev.gedanken.renderer;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FitTest {
    private static final PixelSize FRAME = new PixelSize(64, 64);

    @Test
    void containTouchesTheNearerEdges() {
        assertThat(Fit.CONTAIN.place(FRAME, new PixelRectangle(0, 0, 960, 720)))
                .isEqualTo(new PixelRectangle(120, 0, 720, 720));
    }

    @Test
    void containKeepsTheShapeOfAWideFrameInATallTile() {
        assertThat(Fit.CONTAIN.place(new PixelSize(160, 90), new PixelRectangle(10, 20, 320, 500)))
                .isEqualTo(new PixelRectangle(10, 180, 320, 180));
    }

    @Test
    void wholeMultipleLeavesABorderRatherThanUnevenPixels() {
        assertThat(Fit.WHOLE_MULTIPLE.place(FRAME, new PixelRectangle(0, 0, 960, 720)))
                .isEqualTo(new PixelRectangle(128, 8, 704, 704));
    }

    @Test
    void wholeMultipleContainsAFrameThatIsLargerThanItsTile() {
        assertThat(Fit.WHOLE_MULTIPLE.place(FRAME, new PixelRectangle(0, 0, 48, 32)))
                .isEqualTo(new PixelRectangle(8, 0, 32, 32));
    }

    @Test
    void aFrameInAnEmptyTileIsDrawnNowhere() {
        assertThat(Fit.CONTAIN.place(FRAME, new PixelRectangle(5, 0, 0, 9)).isEmpty()).isTrue();
    }

    @Property
    void aFrameLiesInsideItsTileAndTouchesTwoEdges(
            @ForAll @IntRange(min = 1, max = 700) int frameWidth,
            @ForAll @IntRange(min = 1, max = 700) int frameHeight,
            @ForAll @IntRange(min = 1, max = 2000) int tileWidth,
            @ForAll @IntRange(min = 1, max = 2000) int tileHeight) {
        var tile = new PixelRectangle(3, 4, tileWidth, tileHeight);
        PixelRectangle placed = Fit.CONTAIN.place(new PixelSize(frameWidth, frameHeight), tile);

        assertThat(placed.isEmpty()).isFalse();
        assertThat(placed.x()).isGreaterThanOrEqualTo(3);
        assertThat(placed.y()).isGreaterThanOrEqualTo(4);
        assertThat(placed.x() + placed.width()).isLessThanOrEqualTo(3 + tileWidth);
        assertThat(placed.y() + placed.height()).isLessThanOrEqualTo(4 + tileHeight);
        assertThat(placed.width() == tileWidth || placed.height() == tileHeight).isTrue();
    }
}
