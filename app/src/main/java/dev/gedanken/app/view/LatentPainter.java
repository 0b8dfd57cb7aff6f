package dev.gedanken.app.view;

import dev.gedanken.model.LatentView;
import dev.gedanken.model.LatentView.CategoryGrid;
import dev.gedanken.model.LatentView.ChannelGrid;
import dev.gedanken.model.LatentView.ScalarGrid;
import dev.gedanken.plugin.LatentPicture;
import dev.gedanken.tensor.Tensor;
import java.util.Locale;
import java.util.function.DoubleToIntFunction;

/** Paints latent views by their kind, every number a square. */
public final class LatentPainter {

    /** Width of a picture of many tiles, in pixels, at most. */
    public static final int WIDTH = 260;

    /** Width of a picture of one tile: two fit beside each other. */
    public static final int HALF_WIDTH = 128;

    private LatentPainter() {}

    /** Returns the picture of a view. */
    public static LatentPicture paint(LatentView view) {
        return switch (view) {
            case ScalarGrid grid -> paint(grid);
            case ChannelGrid grid -> paint(grid);
            case CategoryGrid grid -> paint(grid);
        };
    }

    private static LatentPicture paint(ScalarGrid grid) {
        long[] shape = grid.values().shape();
        TileSheet sheet = new TileSheet(1, (int) shape[0], (int) shape[1], 2, HALF_WIDTH);
        fill(sheet, grid.values(), share(grid.low(), grid.high(), ColourScale.MAGMA));
        String caption =
                String.format(
                        Locale.ROOT,
                        "%s to %s %s",
                        plain(grid.low()),
                        plain(grid.high()),
                        grid.unit());
        return sheet.picture(grid.name(), caption);
    }

    private static LatentPicture paint(ChannelGrid grid) {
        TileSheet sheet = sheet(grid.values());
        ColourScale map = grid.low() < 0 ? ColourScale.DIVERGING : ColourScale.VIRIDIS;
        fill(sheet, grid.values(), share(grid.low(), grid.high(), map));
        String caption =
                String.format(
                        Locale.ROOT,
                        "%d channels, %s to %s",
                        grid.values().shape()[0],
                        plain(grid.low()),
                        plain(grid.high()));
        return sheet.picture(grid.name(), caption);
    }

    private static LatentPicture paint(CategoryGrid grid) {
        TileSheet sheet = sheet(grid.indices());
        fill(sheet, grid.indices(), index -> CategoryColours.rgb((int) index));
        long groups = grid.indices().shape()[0];
        String caption =
                "%d %s × %d classes"
                        .formatted(groups, groups == 1 ? "group" : "groups", grid.classes());
        return sheet.picture(grid.name(), caption);
    }

    private static TileSheet sheet(Tensor values) {
        long[] shape = values.shape();
        return new TileSheet((int) shape[0], (int) shape[1], (int) shape[2], 3, WIDTH);
    }

    private static void fill(TileSheet sheet, Tensor values, DoubleToIntFunction colour) {
        for (int i = 0; i < values.size(); i++) {
            sheet.set(i, colour.applyAsInt(values.get(i)));
        }
    }

    private static DoubleToIntFunction share(float low, float high, ColourScale map) {
        return value -> map.rgb((value - low) / (high - low));
    }

    private static String plain(float value) {
        String text =
                value == Math.rint(value) ? Integer.toString((int) value) : Float.toString(value);
        return text.replace("-", "−");
    }
}
