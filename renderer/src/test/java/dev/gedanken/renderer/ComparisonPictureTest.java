package dev.gedanken.renderer;

import static dev.gedanken.renderer.Pictures.bytes;
import static dev.gedanken.renderer.Pictures.clearNoise;
import static dev.gedanken.renderer.Pictures.map;
import static dev.gedanken.renderer.Pictures.noise;
import static dev.gedanken.renderer.Pictures.target;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.renderer.Comparison.Blink;
import dev.gedanken.renderer.Comparison.Contour;
import dev.gedanken.renderer.Comparison.Difference;
import dev.gedanken.renderer.Comparison.Divider;
import dev.gedanken.renderer.Comparison.OnionSkin;
import dev.gedanken.renderer.Comparison.Sign;
import dev.gedanken.renderer.Comparison.Turn;
import dev.gedanken.renderer.Comparison.Wipe;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks every way to compare two tiles against plain Java. */
@ParameterizedClass
@EnumSource
class ComparisonPictureTest {
    private static final Tile FIRST = Tile.of(noise(24, 16, 1));
    private static final Tile SECOND = Tile.of(noise(24, 16, 2));

    private final OpenBackend backend;
    private final Drawing drawing;

    ComparisonPictureTest(Backend backend) {
        this.backend = backend.open();
        this.drawing = new Drawing(this.backend.renderer());
    }

    @AfterEach
    void close() {
        backend.close();
    }

    static Stream<Comparison> comparisons() {
        return Stream.of(
                Wipe.at(0),
                Wipe.at(0.37f),
                Wipe.at(1),
                new Wipe(Divider.LEVEL, 0.6f),
                new OnionSkin(0),
                new OnionSkin(0.4f),
                new OnionSkin(1),
                new Blink(Turn.FIRST),
                new Blink(Turn.SECOND),
                new Difference(Sign.ABSOLUTE, 1),
                new Difference(Sign.ABSOLUTE, 3),
                new Difference(Sign.SIGNED, 1),
                new Difference(Sign.SIGNED, 3));
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void comparesFramesOfOneSize(Comparison comparison) {
        for (Upscale upscale : Upscale.values()) {
            drawing.matchesReference(
                    Picture.of(comparison).with(upscale), List.of(FIRST, SECOND), target(151, 97));
        }
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void comparesFramesOfDifferentShapes(Comparison comparison) {
        drawing.matchesReference(
                Picture.of(comparison).withBackground(0xFF405060),
                List.of(FIRST, Tile.of(clearNoise(9, 31, 3))),
                target(120, 100));
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void comparesClearFramesAndFramesOnTheirWay(Comparison comparison) {
        Tile clear = Tile.of(clearNoise(24, 16, 3));
        Tile blended = SECOND.blendedFrom(noise(24, 16, 4), 0.3f);
        drawing.matchesReference(
                Picture.of(comparison).withBackground(0xFF405060),
                List.of(clear, blended),
                target(151, 97));
    }

    @ParameterizedTest
    @MethodSource("comparisons")
    void comparesWhatLiesOverTheFramesToo(Comparison comparison) {
        HeatMap heat = HeatMap.of(map(4, 4, 4), ColourMap.GREY).with(HeatMap.Cells.SMOOTH);
        PixelTarget plain = target(90, 60);
        PixelTarget overlaid = target(90, 60);
        backend.renderer().render(Picture.of(comparison), List.of(FIRST, SECOND), plain);
        backend.renderer()
                .render(
                        Picture.of(comparison),
                        List.of(FIRST.under(heat), SECOND.under(heat)),
                        overlaid);
        assertThat(bytes(overlaid)).isNotEqualTo(bytes(plain));
    }

    @Test
    void surroundsThePixelsThatChanged() {
        Tile before = Tile.of(Pictures.plain(8, 6, 0x304050));
        Tile after = Tile.of(Pictures.withPixel(8, 6, 0x304050, 3, 2, 0xD0A010));
        for (int width = 1; width <= 4; width++) {
            drawing.matchesReference(
                    Picture.of(new Contour(0.25f, width, 0xFFFF0000)).with(Upscale.NEAREST),
                    List.of(before, after),
                    target(160, 120));
        }
    }

    @Test
    void surroundsNothingWhereNothingChanged() {
        PixelTarget compared = target(100, 80);
        PixelTarget alone = target(100, 80);
        backend.renderer()
                .render(
                        Picture.of(new Contour(0.1f, 2, 0xFFFFFFFF)),
                        List.of(FIRST, FIRST),
                        compared);
        backend.renderer().render(Picture.of(new Layout.Single()), List.of(FIRST), alone);
        assertThat(PixelDifference.between(bytes(compared), bytes(alone)).largest())
                .isLessThanOrEqualTo(1);
    }

    @Test
    void equalTilesHaveNoDifference() {
        PixelTarget target = target(64, 48);
        backend.renderer()
                .render(
                        Picture.of(new Difference(Sign.ABSOLUTE, 256)).withBackground(0xFF000000),
                        List.of(FIRST, FIRST),
                        target);
        for (int i = 0; i < target.size().pixels(); i++) {
            assertThat(target.bgra().getInt(4 * i)).isEqualTo(0x000000FF);
        }
    }
}
