package dev.gedanken.app.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gedanken.model.LatentView.ScalarGrid;
import dev.gedanken.renderer.ColourGrid;
import dev.gedanken.renderer.ColourLayer;
import dev.gedanken.renderer.ColourMap;
import dev.gedanken.renderer.Comparison;
import dev.gedanken.renderer.Layout;
import dev.gedanken.renderer.Picture;
import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.PixelTarget;
import dev.gedanken.renderer.Tile;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.Frame;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CpuFrameRendererTest {
    private static final Picture SINGLE = Picture.of(new Layout.Single());
    private static final byte RED = (byte) 200;

    private final CpuFrameRenderer renderer = new CpuFrameRenderer();

    /** The left half is red, the right half is blue. */
    private final Frame frame =
            Frame.of(2, 2, new byte[] {RED, 0, 0, 0, 0, RED, RED, 0, 0, 0, 0, RED});

    @Test
    void repeatsPixelsOverTheWholeTarget() {
        ByteBuffer bgra = drawn(SINGLE, 8, 8, Optional.empty());

        assertThat(pixel(bgra, 8, 0, 0)).isEqualTo("00,00,c8,ff");
        assertThat(pixel(bgra, 8, 3, 7)).isEqualTo("00,00,c8,ff");
        assertThat(pixel(bgra, 8, 4, 0)).isEqualTo("c8,00,00,ff");
        assertThat(pixel(bgra, 8, 7, 7)).isEqualTo("c8,00,00,ff");
    }

    @Test
    void keepsTheFramesShapeOnTheBackground() {
        ByteBuffer bgra = drawn(SINGLE.withBackground(0xFF102030), 8, 4, Optional.empty());

        assertThat(pixel(bgra, 8, 0, 0)).isEqualTo("30,20,10,ff");
        assertThat(pixel(bgra, 8, 2, 0)).isEqualTo("00,00,c8,ff");
        assertThat(pixel(bgra, 8, 7, 3)).isEqualTo("30,20,10,ff");
    }

    @Test
    void aHeatMapTintsOnlyWhereItsValueIsHigh() {
        ScalarGrid heat = new ScalarGrid("E", Tensor.of(new long[] {1, 2}, 0, 1), 0, 1, "nats");
        ByteBuffer bgra = drawn(SINGLE, 2, 2, Optional.of(heat));

        assertThat(pixel(bgra, 2, 0, 0)).isEqualTo("00,00,c8,ff");
        assertThat(pixel(bgra, 2, 1, 0)).isNotEqualTo("c8,00,00,ff");
    }

    @Test
    void aColourLayerLiesOverItsCells() {
        ColourGrid half = new ColourGrid(new PixelSize(2, 1), new int[] {0, 0xFF00FF00});
        ByteBuffer bgra = ByteBuffer.allocateDirect(4 * 4 * 4);
        renderer.render(
                SINGLE,
                List.of(new FramePixels().tile(frame).under(new ColourLayer(half, 0.5f))),
                new PixelTarget(new PixelSize(4, 4), bgra));

        assertThat(pixel(bgra, 4, 0, 0)).isEqualTo("00,00,c8,ff");
        assertThat(pixel(bgra, 4, 3, 0)).isEqualTo("64,80,00,ff");
    }

    @Test
    void drawsTilesSideBySide() {
        Tile tile = new FramePixels().tile(frame);
        ByteBuffer bgra = ByteBuffer.allocateDirect(8 * 4 * 4);
        renderer.render(
                Picture.of(new Layout.SideBySide(2, 0)),
                List.of(tile, tile),
                new PixelTarget(new PixelSize(8, 4), bgra));

        assertThat(pixel(bgra, 8, 0, 0)).isEqualTo(pixel(bgra, 8, 4, 0));
        assertThat(pixel(bgra, 8, 3, 0)).isEqualTo(pixel(bgra, 8, 7, 0));
    }

    @Test
    void aWipeShowsTheFirstTileBeforeItsDividerAndTheSecondBehind() {
        ByteBuffer bgra = compared(Comparison.Wipe.at(0.25f));

        assertThat(pixel(bgra, 4, 0, 0)).isEqualTo("00,00,c8,ff");
        assertThat(pixel(bgra, 4, 1, 0)).isEqualTo("00,00,00,ff");
    }

    @Test
    void aDifferenceIsBlackWhereTilesAreAlike() {
        Comparison difference = new Comparison.Difference(Comparison.Sign.ABSOLUTE, 0.5f);
        ByteBuffer bgra = compared(difference);

        assertThat(pixel(bgra, 4, 0, 0)).isEqualTo("00,00,64,ff");
        assertThat(pixel(bgra, 4, 3, 0)).isEqualTo("00,00,00,ff");
    }

    /** Compares the frame with one whose left half is black. */
    private ByteBuffer compared(Comparison comparison) {
        Frame darker = Frame.of(2, 2, new byte[] {0, 0, 0, 0, 0, RED, 0, 0, 0, 0, 0, RED});
        ByteBuffer bgra = ByteBuffer.allocateDirect(4 * 4 * 4);
        renderer.render(
                Picture.of(comparison),
                List.of(new FramePixels().tile(frame), new FramePixels().tile(darker)),
                new PixelTarget(new PixelSize(4, 4), bgra));
        return bgra;
    }

    @Test
    void tooFewTilesAreRefused() {
        PixelTarget target =
                new PixelTarget(new PixelSize(4, 4), ByteBuffer.allocateDirect(4 * 4 * 4));

        assertThatThrownBy(() -> renderer.render(SINGLE, List.of(), target))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private ByteBuffer drawn(Picture picture, int width, int height, Optional<ScalarGrid> heat) {
        ByteBuffer bgra = ByteBuffer.allocateDirect(width * height * 4);
        renderer.render(
                picture,
                List.of(
                        heat.map(grid ->
                                        new FramePixels()
                                                .tile(frame)
                                                .under(
                                                        FramePixels.heatMap(
                                                                grid, ColourMap.MAGMA, 80)))
                                .orElseGet(() -> new FramePixels().tile(frame))),
                new PixelTarget(new PixelSize(width, height), bgra));
        return bgra;
    }

    private static String pixel(ByteBuffer bgra, int width, int x, int y) {
        int at = (y * width + x) * 4;
        return "%02x,%02x,%02x,%02x"
                .formatted(bgra.get(at), bgra.get(at + 1), bgra.get(at + 2), bgra.get(at + 3));
    }
}
