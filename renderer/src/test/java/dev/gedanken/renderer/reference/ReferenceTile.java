package dev.gedanken.renderer.reference;

import dev.gedanken.renderer.ColourGrid;
import dev.gedanken.renderer.ColourLayer;
import dev.gedanken.renderer.HeatMap;
import dev.gedanken.renderer.Outlines;
import dev.gedanken.renderer.PixelRectangle;
import dev.gedanken.renderer.ScalarMap;
import dev.gedanken.renderer.Tile;
import dev.gedanken.renderer.Upscale;
import java.util.List;

/** The expected tile. */
record ReferenceTile(Upscale upscale, Tile tile, PixelRectangle drawn) {

    /** Draws the tile, but nothing outside {@code area}. */
    void drawOn(Sheet sheet, PixelRectangle area) {
        PixelRectangle region = drawn.intersection(area);
        Texels frame =
                tile.smoothing()
                        .map(smoothing -> Texels.blended(tile.frame(), smoothing))
                        .orElseGet(() -> Texels.of(tile.frame()));
        sheet.fill(region, enlarged(frame));
        tile.heatMap().ifPresent(map -> sheet.lay(region, (x, y) -> heat(map, x, y)));
        tile.layer().ifPresent(layer -> sheet.lay(region, (x, y) -> layer(layer, x, y)));
        tile.outlines().ifPresent(lines -> sheet.lay(region, (x, y) -> line(lines, x, y)));
    }

    private Sheet.PixelColour enlarged(Texels frame) {
        return switch (upscale) {
            case NEAREST -> blended(frame, Blend::nearest);
            case BILINEAR -> blended(frame, Blend::bilinear);
            case PIXEL_CRISP -> blended(frame, Blend::crisp);
            case CATMULL_ROM -> new CatmullRom(frame, drawn)::at;
            case PIXEL_ART -> new PixelArt(frame, drawn)::at;
            case SHARPENED -> Sharpened.of(frame, drawn);
        };
    }

    private Sheet.PixelColour blended(Texels frame, Blend.Way way) {
        return (x, y) -> {
            Blend across = way.across(x, drawn, frame.size());
            Blend down = way.down(y, drawn, frame.size());
            return row(frame, across, down.first())
                    .mix(row(frame, across, down.second()), down.weight());
        };
    }

    private Colour heat(HeatMap heatMap, int x, int y) {
        Blend.Way way = heatMap.cells() == HeatMap.Cells.CRISP ? Blend::crisp : Blend::bilinear;
        Blend across = way.across(x, drawn, heatMap.map().size());
        Blend down = way.down(y, drawn, heatMap.map().size());
        double value =
                mix(
                        row(heatMap.map(), across, down.first()),
                        row(heatMap.map(), across, down.second()),
                        down.weight());
        return coloured(heatMap, value);
    }

    private static Colour coloured(HeatMap heatMap, double value) {
        double level = Math.clamp((value - heatMap.low()) / (heatMap.high() - heatMap.low()), 0, 1);
        List<Integer> colours = heatMap.colours().readColours();
        int rgb = colours.get((int) (level * (colours.size() - 1) + 0.5));
        double alpha =
                heatMap.veil() == HeatMap.Veil.BY_VALUE
                        ? heatMap.opacity() * level
                        : heatMap.opacity();
        return Colour.ofArgb(rgb | 0xFF000000).times(alpha);
    }

    private Colour layer(ColourLayer layer, int x, int y) {
        Blend.Way crisp = Blend::crisp;
        Blend across = crisp.across(x, drawn, layer.grid().size());
        Blend down = crisp.down(y, drawn, layer.grid().size());
        return row(layer.grid(), across, down.first())
                .mix(row(layer.grid(), across, down.second()), down.weight())
                .times(layer.opacity());
    }

    private Colour line(Outlines lines, int x, int y) {
        int label = label(lines, x, y);
        boolean isLine = label != 0 && isEdge(lines, x, y, label);
        int rgb = lines.colours().get((Math.max(1, label) - 1) % lines.colours().size());
        return Colour.ofArgb(rgb | 0xFF000000).times(isLine ? lines.opacity() : 0);
    }

    private boolean isEdge(Outlines lines, int x, int y, int label) {
        int away = lines.widthPixels();
        for (int j = -away; j <= away; j += away) {
            for (int i = -away; i <= away; i += away) {
                if (label(lines, x + i, y + j) != label) {
                    return true;
                }
            }
        }
        return false;
    }

    private int label(Outlines lines, int x, int y) {
        int column = Math.clamp(x, drawn.x(), drawn.x() + drawn.width() - 1);
        int row = Math.clamp(y, drawn.y(), drawn.y() + drawn.height() - 1);
        Blend.Way nearest = Blend::nearest;
        return lines.labels()
                .label(
                        nearest.across(column, drawn, lines.labels().size()).first(),
                        nearest.down(row, drawn, lines.labels().size()).first());
    }

    private static Colour row(Texels frame, Blend across, int y) {
        return frame.at(across.first(), y).mix(frame.at(across.second(), y), across.weight());
    }

    private static Colour row(ColourGrid grid, Blend across, int y) {
        return Colour.ofArgb(grid.argb(across.first(), y))
                .mix(Colour.ofArgb(grid.argb(across.second(), y)), across.weight());
    }

    private static double row(ScalarMap map, Blend across, int y) {
        return mix(map.value(across.first(), y), map.value(across.second(), y), across.weight());
    }

    private static double mix(double first, double second, double weight) {
        return first * (1 - weight) + second * weight;
    }
}
