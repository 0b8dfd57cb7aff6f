package dev.gedanken.renderer;

import static dev.gedanken.renderer.Pictures.bytes;
import static dev.gedanken.renderer.Pictures.clearNoise;
import static dev.gedanken.renderer.Pictures.map;
import static dev.gedanken.renderer.Pictures.noise;
import static dev.gedanken.renderer.Pictures.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.renderer.reference.ReferencePicture;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks each backend's pictures against plain Java. */
@ParameterizedClass
@EnumSource
class PictureTest {
    private static final int LARGEST_DIFFERENCE = 1;
    private static final double LARGEST_MEAN_DIFFERENCE = 0.05;
    private static final double LARGEST_MEAN_DIFFERENCE_BLENDED = 0.25;
    private static final Picture SINGLE = Picture.of(new Layout.Single());

    private final OpenBackend backend;
    private final FrameRenderer renderer;

    PictureTest(Backend backend) {
        this.backend = backend.open();
        this.renderer = this.backend.renderer();
    }

    @AfterEach
    void close() {
        backend.close();
    }

    static Stream<Arguments> upscalesAndSizes() {
        return Stream.of(Upscale.values())
                .flatMap(upscale ->
                        Stream.of(
                                Arguments.of(upscale, 1, 1),
                                Arguments.of(upscale, 7, 5),
                                Arguments.of(upscale, 5, 131),
                                Arguments.of(upscale, 64, 64),
                                Arguments.of(upscale, 333, 250),
                                Arguments.of(upscale, 801, 450)));
    }

    @ParameterizedTest
    @MethodSource("upscalesAndSizes")
    void enlargesAFrameToAnySize(Upscale upscale, int width, int height) {
        assertDrawnAsReference(
                SINGLE.with(upscale), List.of(Tile.of(noise(64, 64, 1))), target(width, height));
    }

    @ParameterizedTest
    @EnumSource
    void drawsAFrameOfOnePixel(Upscale upscale) {
        assertDrawnAsReference(
                SINGLE.with(upscale), List.of(Tile.of(noise(1, 1, 2))), target(31, 17));
    }

    @ParameterizedTest
    @EnumSource
    void drawsAFrameThatIsLargerThanThePicture(Upscale upscale) {
        assertDrawnAsReference(
                SINGLE.with(upscale), List.of(Tile.of(noise(501, 203, 3))), target(100, 90));
    }

    @ParameterizedTest
    @EnumSource
    void keepsClearPartsOfAFrameClear(Upscale upscale) {
        assertDrawnAsReference(
                SINGLE.with(upscale).withBackground(0x80FF8000),
                List.of(Tile.of(clearNoise(9, 6, 4))),
                target(100, 100));
    }

    @Test
    void aWholeMultipleRepeatsEveryPixelExactly() {
        var frame = noise(3, 2, 5);
        PixelTarget target = target(12, 8);
        renderer.render(SINGLE.with(Fit.WHOLE_MULTIPLE), List.of(Tile.of(frame)), target);

        for (int y = 0; y < 8; y++) {
            for (int x = 0; x < 12; x++) {
                int drawn = 4 * (y * 12 + x);
                int source = 4 * (y / 4 * 3 + x / 4);
                assertThat(target.bgra().get(drawn)).isEqualTo(frame.rgba().get(source + 2));
                assertThat(target.bgra().get(drawn + 1)).isEqualTo(frame.rgba().get(source + 1));
                assertThat(target.bgra().get(drawn + 2)).isEqualTo(frame.rgba().get(source));
                assertThat(target.bgra().get(drawn + 3)).isEqualTo((byte) 0xFF);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheBackgroundAroundAFrame(Fit fit) {
        assertDrawnAsReference(
                SINGLE.with(fit).withBackground(0xFF203040),
                List.of(Tile.of(noise(64, 64, 6))),
                target(203, 150));
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 8", "3, 1", "5, 4", "16, 3"})
    void drawsFramesOfDifferentSizesSideBySide(int count, int gap) {
        List<Tile> tiles =
                IntStream.range(0, count)
                        .mapToObj(i -> Tile.of(noise(16 + 5 * i, 40 - 2 * i, i)))
                        .toList();
        assertDrawnAsReference(
                Picture.of(new Layout.SideBySide(count, gap)), tiles, target(320, 211));
    }

    @Test
    void drawsNothingButTheBackgroundWhereTilesAreEmpty() {
        List<Tile> tiles = IntStream.range(0, 4).mapToObj(i -> Tile.of(noise(8, 8, i))).toList();
        assertDrawnAsReference(
                Picture.of(new Layout.SideBySide(4, 8)).withBackground(0xFF112233),
                tiles,
                target(1, 1));
    }

    static Stream<HeatMap> heatMaps() {
        HeatMap usual = HeatMap.of(map(8, 8, 7), ColourMap.VIRIDIS);
        return Stream.of(
                usual,
                usual.with(HeatMap.Cells.SMOOTH),
                usual.with(HeatMap.Veil.EVEN).withOpacity(1),
                usual.between(0.3f, 0.6f),
                usual.withOpacity(0),
                HeatMap.of(map(1, 1, 8), ColourMap.MAGMA).with(HeatMap.Veil.EVEN),
                HeatMap.of(map(64, 64, 9), ColourMap.MAGMA));
    }

    @ParameterizedTest
    @MethodSource("heatMaps")
    void laysAHeatMapOverAFrame(HeatMap heatMap) {
        PixelDifference difference =
                difference(
                        SINGLE,
                        List.of(Tile.of(noise(64, 64, 10)).under(heatMap)),
                        target(230, 200));

        // A level on the border between two colours may get either, and rounding when blending in
        // an eight-bit target depends on the device.
        assertThat(difference.largest()).isLessThanOrEqualTo(4);
        assertThat(difference.mean()).isLessThan(LARGEST_MEAN_DIFFERENCE_BLENDED);
    }

    @Test
    void aHeatMapStaysInItsTile() {
        Picture picture = Picture.of(new Layout.SideBySide(2, 6));
        Tile left = Tile.of(noise(8, 8, 12));
        Tile right = Tile.of(noise(8, 8, 13));
        HeatMap heatMap = HeatMap.of(map(4, 4, 11), ColourMap.MAGMA).with(HeatMap.Veil.EVEN);
        PixelTarget plain = target(146, 70);
        PixelTarget overlaid = target(146, 70);
        renderer.render(picture, List.of(left, right), plain);
        renderer.render(picture, List.of(left, right.under(heatMap)), overlaid);

        for (int i = 0; i < plain.size().pixels(); i++) {
            boolean isRightTile = i % 146 >= 76;
            assertThat(overlaid.bgra().getInt(4 * i) != plain.bgra().getInt(4 * i))
                    .isEqualTo(isRightTile);
        }
    }

    @Test
    void writesNothingBehindThePicture() {
        PixelTarget large = target(20, 20);
        PixelTarget small = new PixelTarget(target(5, 3).size(), large.bgra());
        large.bgra().put(60, (byte) 77).put(1599, (byte) 78);
        renderer.render(SINGLE, List.of(Tile.of(noise(4, 4, 14))), small);

        assertThat(large.bgra().get(60)).isEqualTo((byte) 77);
        assertThat(large.bgra().get(1599)).isEqualTo((byte) 78);
    }

    @Test
    void theSamePictureTwiceIsTheSameToTheLastBit() {
        List<Tile> tiles = List.of(Tile.of(noise(64, 64, 15)));
        PixelTarget first = target(400, 300);
        PixelTarget second = target(400, 300);
        renderer.render(SINGLE, tiles, first);
        renderer.render(SINGLE, tiles, second);

        assertThat(bytes(second)).isEqualTo(bytes(first));
    }

    @Test
    void tellsHowLongEachStageTook() {
        FrameTiming timing =
                renderer.render(SINGLE, List.of(Tile.of(noise(64, 64, 16))), target(640, 480));

        assertThat(timing.drawNanos()).isPositive();
        assertThat(timing.readBackNanos()).isPositive();
        assertThat(timing.totalNanos())
                .isEqualTo(timing.uploadNanos() + timing.drawNanos() + timing.readBackNanos());
    }

    private void assertDrawnAsReference(Picture picture, List<Tile> tiles, PixelTarget target) {
        PixelDifference difference = difference(picture, tiles, target);
        assertThat(difference.largest()).isLessThanOrEqualTo(LARGEST_DIFFERENCE);
        assertThat(difference.mean()).isLessThan(LARGEST_MEAN_DIFFERENCE);
    }

    private PixelDifference difference(Picture picture, List<Tile> tiles, PixelTarget target) {
        renderer.render(picture, tiles, target);
        byte[] expected = ReferencePicture.draw(picture, tiles, target.size());
        return PixelDifference.between(bytes(target), expected);
    }
}
