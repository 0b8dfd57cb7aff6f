package dev.gedanken.renderer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LayoutTest {

    @Test
    void aSingleTileFillsThePicture() {
        assertThat(new Layout.Single().tiles(new PixelSize(7, 5)))
                .containsExactly(new PixelRectangle(0, 0, 7, 5));
    }

    @Test
    void twoTilesLieBesideEachOtherInAWidePicture() {
        assertThat(new Layout.SideBySide(2, 10).tiles(new PixelSize(110, 60)))
                .containsExactly(
                        new PixelRectangle(0, 0, 50, 60), new PixelRectangle(60, 0, 50, 60));
    }

    @Test
    void twoTilesLieBelowEachOtherInATallPicture() {
        assertThat(new Layout.SideBySide(2, 10).tiles(new PixelSize(60, 110)))
                .containsExactly(
                        new PixelRectangle(0, 0, 60, 50), new PixelRectangle(0, 60, 60, 50));
    }

    @Test
    void fiveTilesInASquareTakeThreeColumnsAndTwoRows() {
        assertThat(new Layout.SideBySide(5, 0).tiles(new PixelSize(300, 300)))
                .startsWith(new PixelRectangle(0, 0, 100, 150))
                .endsWith(new PixelRectangle(100, 150, 100, 150));
    }

    @Test
    void tilesAreEmptyWhereThePictureIsTooSmallForItsGaps() {
        assertThat(new Layout.SideBySide(4, 8).tiles(new PixelSize(1, 1)))
                .hasSize(4)
                .allMatch(PixelRectangle::isEmpty);
    }

    @Property
    void tilesLieInsideThePictureAndApart(
            @ForAll @IntRange(min = 1, max = 16) int count,
            @ForAll @IntRange(max = 20) int gap,
            @ForAll @IntRange(min = 1, max = 2000) int width,
            @ForAll @IntRange(min = 1, max = 2000) int height) {
        List<PixelRectangle> tiles =
                new Layout.SideBySide(count, gap)
                        .tiles(new PixelSize(width, height)).stream()
                                .filter(tile -> !tile.isEmpty())
                                .toList();

        assertThat(tiles)
                .allMatch(tile -> tile.x() >= 0 && tile.x() + tile.width() <= width)
                .allMatch(tile -> tile.y() >= 0 && tile.y() + tile.height() <= height)
                .allSatisfy(tile ->
                        assertThat(tiles)
                                .filteredOn(other -> overlap(tile, other))
                                .containsExactly(tile));
    }

    @Test
    void refusesMoreTilesThanThereMayBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Layout.SideBySide(17, 0))
                .withMessage("A picture has from 1 to 16 tiles side by side, not 17.");
    }

    @Test
    void refusesANegativeGap() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Layout.SideBySide(2, -1))
                .withMessage("The gap between tiles is from 0 to 16384 pixels, not -1.");
    }

    private static boolean overlap(PixelRectangle a, PixelRectangle b) {
        return a.x() < b.x() + b.width()
                && b.x() < a.x() + a.width()
                && a.y() < b.y() + b.height()
                && b.y() < a.y() + a.height();
    }
}
