package dev.gedanken.app.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.app.live.snapshot.StageOverlay;
import dev.gedanken.app.look.StageLook;
import dev.gedanken.app.view.colour.CategoryColours;
import dev.gedanken.model.LatentView;
import dev.gedanken.model.LatentView.Attention;
import dev.gedanken.model.LatentView.CategoryGrid;
import dev.gedanken.model.LatentView.ChannelGrid;
import dev.gedanken.model.LatentView.ScalarGrid;
import dev.gedanken.model.LatentView.Slots;
import dev.gedanken.model.LatentView.Vector;
import dev.gedanken.renderer.ColourMap;
import dev.gedanken.renderer.HeatMap;
import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.Tile;
import dev.gedanken.tensor.Tensor;
import dev.gedanken.world.Frame;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class StageOverlayPainterTest {
    private static final StageLook LOOK = StageLook.DEFAULT.with(ColourMap.VIRIDIS).heated(50);
    private static final long[] TWO_PLANES = {2, 1, 2};

    private final Tile plain = new FramePixels().tile(Frame.of(1, 1, new byte[3]));

    private Tile laid(LatentView view, OptionalInt plane) {
        return StageOverlayPainter.over(plain, new StageOverlay(view, plane), LOOK);
    }

    private Tile laid(LatentView view) {
        return laid(view, OptionalInt.empty());
    }

    private static float share(HeatMap heat, int column) {
        return heat.map().value(column, 0) / heat.high();
    }

    @Test
    void aGridOfNumbersIsAHeatMapOfTheLook() {
        HeatMap heat =
                laid(new ScalarGrid("E", Tensor.of(new long[] {1, 2}, 1, 3), 0, 4, "nats"))
                        .heatMap()
                        .orElseThrow();

        assertThat(heat.map().size()).isEqualTo(new PixelSize(2, 1));
        assertThat(heat.colours()).isEqualTo(ColourMap.VIRIDIS);
        assertThat(heat.opacity()).isEqualTo(0.5f);
        assertThat(share(heat, 1)).isEqualTo(0.75f);
    }

    @Test
    void channelsAreHowFarTheyAreFromZero() {
        ChannelGrid grid = new ChannelGrid("H", Tensor.of(TWO_PLANES, 0.3f, 0, -0.4f, 0.1f), -1, 1);
        HeatMap all = laid(grid).heatMap().orElseThrow();
        HeatMap second = laid(grid, OptionalInt.of(1)).heatMap().orElseThrow();

        assertThat(share(all, 0)).isEqualTo(1);
        assertThat(all.map().value(0, 0)).isEqualTo((float) Math.sqrt(0.25 / 2));
        assertThat(second.map().value(0, 0)).isEqualTo(0.4f);
        assertThat(share(second, 1)).isEqualTo(0.25f);
    }

    @Test
    void attentionIsTheMeanOfItsHeadsOrOneOfThem() {
        Attention heads = new Attention("A", Tensor.of(TWO_PLANES, 0.8f, 0, 0, 0.2f));
        HeatMap all = laid(heads).heatMap().orElseThrow();
        HeatMap second = laid(heads, OptionalInt.of(1)).heatMap().orElseThrow();

        assertThat(share(all, 0)).isEqualTo(1);
        assertThat(share(all, 1)).isEqualTo(0.25f);
        assertThat(share(second, 0)).isZero();
        assertThat(share(second, 1)).isEqualTo(1);
    }

    @Test
    void attentionToNothingIsClear() {
        HeatMap heat =
                laid(new Attention("A", Tensor.of(TWO_PLANES, 0, 0, 0, 0))).heatMap().orElseThrow();

        assertThat(share(heat, 0)).isZero();
    }

    @Test
    void everySlotHasAHueOfItsOwn() {
        Slots slots = new Slots("S", Tensor.of(TWO_PLANES, 1, 0, 0, 0.4f));
        var all = laid(slots).layer().orElseThrow();
        var first = laid(slots, OptionalInt.of(0)).layer().orElseThrow();

        assertThat(all.opacity()).isEqualTo(0.5f);
        assertThat(all.grid().argb(0, 0)).isEqualTo(0xFFE69F00);
        assertThat(all.grid().argb(1, 0)).isEqualTo(0x6656B4E9);
        assertThat(first.grid().argb(0, 0)).isEqualTo(0xFFE69F00);
        assertThat(first.grid().argb(1, 0)).isZero();
    }

    @Test
    void equalCodesHaveEqualColours() {
        Tensor codes = Tensor.of(new long[] {2, 1, 3}, 4, 4, 4, 0, 1, 0);
        CategoryGrid grid = new CategoryGrid("C", codes, 5);
        var all = laid(grid).layer().orElseThrow().grid();
        var first = laid(grid, OptionalInt.of(0)).layer().orElseThrow().grid();

        assertThat(all.argb(0, 0)).isEqualTo(all.argb(2, 0)).isNotEqualTo(all.argb(1, 0));
        assertThat(first.argb(0, 0)).isEqualTo(0xFF000000 | CategoryColours.rgb(4));
        assertThat(first.argb(1, 0)).isEqualTo(first.argb(0, 0));
    }

    @Test
    void numbersWithoutPlacesLeaveTheFrameAsItIs() {
        assertThat(laid(new Vector("V", Tensor.of(new long[] {2}, 0, 1), 0, 1))).isEqualTo(plain);
    }
}
