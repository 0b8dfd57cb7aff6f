package dev.gedanken.app.stage;

import dev.gedanken.app.live.snapshot.StageOverlay;
import dev.gedanken.app.look.StageLook;
import dev.gedanken.app.view.colour.CategoryColours;
import dev.gedanken.app.view.colour.SlotColours;
import dev.gedanken.model.LatentView;
import dev.gedanken.model.LatentView.Attention;
import dev.gedanken.model.LatentView.Categories;
import dev.gedanken.model.LatentView.CategoryGrid;
import dev.gedanken.model.LatentView.ChannelGrid;
import dev.gedanken.model.LatentView.ScalarGrid;
import dev.gedanken.model.LatentView.Slots;
import dev.gedanken.model.LatentView.Tokens;
import dev.gedanken.model.LatentView.Vector;
import dev.gedanken.renderer.ColourGrid;
import dev.gedanken.renderer.ColourLayer;
import dev.gedanken.renderer.HeatMap;
import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.ScalarMap;
import dev.gedanken.renderer.Tile;
import dev.gedanken.tensor.Tensor;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;

/**
 * Draws latent views over frames: numbers as heat maps in the chosen colours, categories and slots
 * in their own colours, all with the opacity of heat maps.
 */
final class StageOverlayPainter {
    private static final float PERCENT = 100;
    private static final float LEAST = 1e-6f;
    private static final int OPAQUE = 0xFF000000;

    /** More than the classes of any group, and small enough to avoid overflow. */
    private static final int MOST_CODES = 1 << 20;

    private StageOverlayPainter() {}

    /**
     * Returns a tile with a latent view over it; unchanged if the view's numbers have no positions.
     */
    static Tile over(Tile tile, StageOverlay laid, StageLook look) {
        OptionalInt plane = laid.plane();
        return switch (laid.view()) {
            case ScalarGrid grid ->
                    tile.under(FramePixels.heatMap(grid, look.colours(), look.heatPercent()));
            case ChannelGrid grid -> tile.under(heat(grid, magnitudes(grid, plane), look));
            case Attention heads -> tile.under(heat(heads, attended(heads, plane), look));
            case CategoryGrid grid -> tile.under(layer(grid, codeColours(grid, plane), look));
            case Slots slots -> tile.under(layer(slots, slotColours(slots, plane), look));
            case Vector _, Categories _, Tokens _ -> tile;
        };
    }

    /** The absolute value of a channel or, for all together, their root mean square. */
    private static float[] magnitudes(ChannelGrid grid, OptionalInt plane) {
        Tensor values = grid.values();
        int cells = cells(values);
        float[] magnitudes = new float[cells];
        for (int cell = 0; cell < cells; cell++) {
            double squares = 0;
            for (int channel : planes(values, plane)) {
                double value = values.get(channel * cells + cell);
                squares += value * value;
            }
            magnitudes[cell] = (float) Math.sqrt(squares / planes(values, plane).length);
        }
        return magnitudes;
    }

    /** The attention of a head or, for all together, their mean. */
    private static float[] attended(Attention heads, OptionalInt plane) {
        Tensor values = heads.values();
        int cells = cells(values);
        float[] attended = new float[cells];
        for (int cell = 0; cell < cells; cell++) {
            double sum = 0;
            for (int head : planes(values, plane)) {
                sum += values.get(head * cells + cell);
            }
            attended[cell] = (float) (sum / planes(values, plane).length);
        }
        return attended;
    }

    /**
     * Scaled to the largest cell of this frame, because channels and heads differ in their ranges.
     */
    private static HeatMap heat(LatentView view, float[] values, StageLook look) {
        float greatest = LEAST;
        for (float value : values) {
            greatest = Math.max(greatest, value);
        }
        return HeatMap.of(new ScalarMap(size(view.values()), values), look.colours())
                .between(0, greatest)
                .withOpacity(look.heatPercent() / PERCENT);
    }

    /** A group's classes or, for all together, whole codes: equal colours mean equal codes. */
    private static IntUnaryOperator codeColours(CategoryGrid grid, OptionalInt plane) {
        Tensor values = grid.values();
        int cells = cells(values);
        return cell -> {
            int code = 0;
            for (int group : planes(values, plane)) {
                code =
                        Math.floorMod(
                                code * grid.classes() + (int) values.get(group * cells + cell),
                                MOST_CODES);
            }
            return OPAQUE | CategoryColours.rgb(code);
        };
    }

    /**
     * A cell's colour is a mixture of the slots' hues by their shares, and transparent where none
     * has a share.
     */
    private static IntUnaryOperator slotColours(Slots slots, OptionalInt plane) {
        Tensor values = slots.values();
        int cells = cells(values);
        return cell -> {
            float[] shares = new float[(int) values.shape()[0]];
            for (int slot : planes(values, plane)) {
                shares[slot] = Math.clamp(values.get(slot * cells + cell), 0f, 1f);
            }
            return SlotColours.mixed(shares);
        };
    }

    private static ColourLayer layer(LatentView view, IntUnaryOperator colour, StageLook look) {
        int[] argb = new int[cells(view.values())];
        Arrays.setAll(argb, colour);
        return new ColourLayer(
                new ColourGrid(size(view.values()), argb), look.heatPercent() / PERCENT);
    }

    private static int[] planes(Tensor values, OptionalInt plane) {
        if (plane.isPresent()) {
            return new int[] {plane.getAsInt()};
        }
        int[] all = new int[(int) values.shape()[0]];
        Arrays.setAll(all, i -> i);
        return all;
    }

    private static int cells(Tensor values) {
        long[] shape = values.shape();
        return (int) (shape[1] * shape[2]);
    }

    private static PixelSize size(Tensor values) {
        long[] shape = values.shape();
        return new PixelSize((int) shape[2], (int) shape[1]);
    }
}
