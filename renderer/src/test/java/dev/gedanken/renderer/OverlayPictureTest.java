package dev.gedanken.renderer;

import static dev.gedanken.renderer.Pictures.bytes;
import static dev.gedanken.renderer.Pictures.clearNoise;
import static dev.gedanken.renderer.Pictures.colours;
import static dev.gedanken.renderer.Pictures.labels;
import static dev.gedanken.renderer.Pictures.map;
import static dev.gedanken.renderer.Pictures.noise;
import static dev.gedanken.renderer.Pictures.target;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks outlines and smoothing against plain Java. */
@ParameterizedClass
@EnumSource
class OverlayPictureTest {
    private static final Picture SINGLE = Picture.of(new Layout.Single());
    private static final SourceFrame FRAME = noise(32, 32, 1);

    private final OpenBackend backend;
    private final Drawing drawing;

    OverlayPictureTest(Backend backend) {
        this.backend = backend.open();
        this.drawing = new Drawing(this.backend.renderer());
    }

    @AfterEach
    void close() {
        backend.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 16})
    void drawsLinesInsideLabelledAreas(int width) {
        Outlines lines = Outlines.of(labels(8, 8, 12, 2)).withWidth(width);
        drawing.matchesReference(
                SINGLE.with(Upscale.NEAREST),
                List.of(Tile.of(FRAME).under(lines)),
                target(201, 180));
    }

    @Test
    void linesLieOverTheHeatMap() {
        Outlines lines = new Outlines(labels(4, 4, 3, 3), List.of(0xFF0000, 0x00FF00), 3, 0.5f);
        HeatMap heat = HeatMap.of(map(4, 4, 4), ColourMap.GREY).with(HeatMap.Cells.SMOOTH);
        drawing.matchesReference(
                SINGLE, List.of(Tile.of(FRAME).under(heat).under(lines)), target(160, 160));
    }

    @ParameterizedTest
    @ValueSource(floats = {0.3f, 1})
    void laysColoursOverTheFrame(float opacity) {
        ColourLayer layer = new ColourLayer(colours(8, 6, 12), opacity);
        drawing.matchesReference(
                SINGLE.with(Upscale.NEAREST),
                List.of(Tile.of(FRAME).under(layer)),
                target(201, 180));
    }

    @Test
    void coloursLieBetweenTheHeatMapAndTheLines() {
        HeatMap heat = HeatMap.of(map(4, 4, 4), ColourMap.GREY);
        Tile tile =
                Tile.of(FRAME)
                        .under(Outlines.of(labels(4, 4, 3, 3)))
                        .under(new ColourLayer(colours(3, 3, 13), 0.8f))
                        .under(heat);
        drawing.matchesReference(SINGLE, List.of(tile), target(160, 160));
    }

    @Test
    void tilesWithColoursAreCompared() {
        Tile plain = Tile.of(FRAME);
        Tile coloured = plain.under(new ColourLayer(colours(8, 8, 14), 0.7f));
        drawing.matchesReference(
                Picture.of(new Comparison.Difference(Comparison.Sign.SIGNED, 2))
                        .with(Upscale.BILINEAR),
                List.of(plain, coloured),
                target(96, 96));
    }

    @Test
    void anAreaThatFillsTheFrameHasNoLine() {
        PixelTarget plain = target(64, 64);
        PixelTarget lined = target(64, 64);
        var everywhere = new LabelMap(new PixelSize(2, 1), new int[] {3, 3});
        backend.renderer().render(SINGLE, List.of(Tile.of(FRAME)), plain);
        backend.renderer()
                .render(SINGLE, List.of(Tile.of(FRAME).under(Outlines.of(everywhere))), lined);
        assertThat(bytes(lined)).isEqualTo(bytes(plain));
    }

    @ParameterizedTest
    @EnumSource
    void blendsAFrameInFromTheOneBefore(Upscale upscale) {
        Tile tile = Tile.of(FRAME).blendedFrom(noise(32, 32, 5), 0.3f);
        drawing.matchesReference(SINGLE.with(upscale), List.of(tile), target(140, 150));
    }

    @Test
    void blendsClearFrames() {
        Tile tile = Tile.of(clearNoise(9, 9, 6)).blendedFrom(clearNoise(9, 9, 7), 0.5f);
        drawing.matchesReference(
                SINGLE.with(Upscale.BILINEAR).withBackground(0), List.of(tile), target(64, 64));
    }

    @Test
    void aFrameThatIsAllInShowsNothingOfTheOneBefore() {
        PixelTarget alone = target(100, 100);
        PixelTarget after = target(100, 100);
        Picture picture = SINGLE.with(Upscale.NEAREST);
        backend.renderer().render(picture, List.of(Tile.of(FRAME)), alone);
        backend.renderer()
                .render(picture, List.of(Tile.of(FRAME).blendedFrom(noise(32, 32, 8), 1)), after);
        assertThat(bytes(after)).isEqualTo(bytes(alone));
    }
}
