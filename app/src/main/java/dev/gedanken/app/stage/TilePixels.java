package dev.gedanken.app.stage;

import dev.gedanken.renderer.ColourLayer;
import dev.gedanken.renderer.HeatMap;
import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.Tile;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.List;

/**
 * A tile's frame on the heap, with its heat map and its colour layer drawn over it.
 *
 * @param size of the frame
 * @param argb {@code (height, width)}, 0xAARRGGBB
 */
@SuppressWarnings("ArrayRecordComponent") // Exists only while one picture is drawn.
record TilePixels(PixelSize size, int[] argb) {
    private static final int OPAQUE = 0xFF000000;
    private static final int BYTE = 0xFF;

    static TilePixels of(Tile tile) {
        PixelSize size = tile.frame().size();
        IntBuffer rgba =
                tile.frame()
                        .rgba()
                        .duplicate()
                        .clear()
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .asIntBuffer();
        int[] argb = new int[size.pixels()];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = OPAQUE | (Integer.reverseBytes(rgba.get(i)) >>> 8);
        }
        TilePixels pixels = new TilePixels(size, argb);
        tile.heatMap().ifPresent(pixels::tint);
        tile.layer().ifPresent(pixels::lay);
        return pixels;
    }

    private void tint(HeatMap heat) {
        List<Integer> colours = heat.colours().readColours();
        PixelSize cells = heat.map().size();
        for (int i = 0; i < argb.length; i++) {
            int column = i % size.width() * cells.width() / size.width();
            int row = i / size.width() * cells.height() / size.height();
            float share =
                    Math.clamp(
                            (heat.map().value(column, row) - heat.low())
                                    / (heat.high() - heat.low()),
                            0f,
                            1f);
            float opacity =
                    heat.veil() == HeatMap.Veil.EVEN ? heat.opacity() : heat.opacity() * share;
            argb[i] =
                    mixed(argb[i], colours.get(Math.round(share * (colours.size() - 1))), opacity);
        }
    }

    private void lay(ColourLayer layer) {
        PixelSize cells = layer.grid().size();
        for (int i = 0; i < argb.length; i++) {
            int column = i % size.width() * cells.width() / size.width();
            int row = i / size.width() * cells.height() / size.height();
            int colour = layer.grid().argb(column, row);
            argb[i] = mixed(argb[i], colour, layer.opacity() * (colour >>> 24) / BYTE);
        }
    }

    private static int mixed(int below, int above, float opacity) {
        int result = OPAQUE;
        for (int shift = 0; shift <= 16; shift += 8) {
            int from = below >> shift & BYTE;
            int to = above >> shift & BYTE;
            result |= Math.round(from + (to - from) * opacity) << shift;
        }
        return result;
    }
}
