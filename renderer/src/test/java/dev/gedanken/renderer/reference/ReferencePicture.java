package dev.gedanken.renderer.reference;

import dev.gedanken.renderer.HeatMap;
import dev.gedanken.renderer.Picture;
import dev.gedanken.renderer.PixelRectangle;
import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.ScalarMap;
import dev.gedanken.renderer.SourceFrame;
import dev.gedanken.renderer.Tile;
import dev.gedanken.renderer.Upscale;
import java.util.Arrays;
import java.util.List;

/** A picture as it should be. */
public final class ReferencePicture {
    private final PixelSize size;
    private final Colour[] pixels;

    private ReferencePicture(PixelSize size, int backgroundArgb) {
        this.size = size;
        this.pixels = new Colour[size.pixels()];
        Arrays.fill(pixels, Colour.ofArgb(backgroundArgb).rounded());
    }

    /** Returns the bytes that a renderer should write: premultiplied BGRA, rows from the top. */
    public static byte[] draw(Picture picture, List<Tile> tiles, PixelSize size) {
        var reference = new ReferencePicture(size, picture.backgroundArgb());
        List<PixelRectangle> rectangles = picture.layout().tiles(size);
        for (int i = 0; i < tiles.size(); i++) {
            Tile tile = tiles.get(i);
            PixelRectangle drawn = picture.fit().place(tile.frame().size(), rectangles.get(i));
            reference.drawFrame(picture.upscale(), tile.frame(), drawn);
            tile.heatMap().ifPresent(heatMap -> reference.drawHeatMap(heatMap, drawn));
        }
        return reference.bytes();
    }

    private void drawFrame(Upscale upscale, SourceFrame frame, PixelRectangle drawn) {
        switch (upscale) {
            case NEAREST -> drawBlended(frame, Blend::nearest, drawn);
            case BILINEAR -> drawBlended(frame, Blend::bilinear, drawn);
            case PIXEL_CRISP -> drawBlended(frame, Blend::crisp, drawn);
            case CATMULL_ROM -> {
                CatmullRom way = new CatmullRom(frame, drawn);
                eachPixel(drawn, way::at);
            }
            case PIXEL_ART -> {
                PixelArt way = new PixelArt(frame, drawn);
                eachPixel(drawn, way::at);
            }
        }
    }

    private void drawBlended(SourceFrame frame, Blend.Way way, PixelRectangle drawn) {
        eachPixel(
                drawn,
                (x, y) -> {
                    Blend across = way.across(x, drawn, frame.size());
                    Blend down = way.down(y, drawn, frame.size());
                    return row(frame, across, down.first())
                            .mix(row(frame, across, down.second()), down.weight());
                });
    }

    private void drawHeatMap(HeatMap heatMap, PixelRectangle drawn) {
        Blend.Way way = heatMap.cells() == HeatMap.Cells.CRISP ? Blend::crisp : Blend::bilinear;
        List<Integer> colours = heatMap.colours().readColours();
        eachPixel(
                drawn,
                (x, y) -> {
                    Blend across = way.across(x, drawn, heatMap.map().size());
                    Blend down = way.down(y, drawn, heatMap.map().size());
                    double value =
                            mix(
                                    row(heatMap.map(), across, down.first()),
                                    row(heatMap.map(), across, down.second()),
                                    down.weight());
                    return coloured(heatMap, value, colours).over(at(x, y));
                });
    }

    private static Colour coloured(HeatMap heatMap, double value, List<Integer> colours) {
        double level = Math.clamp((value - heatMap.low()) / (heatMap.high() - heatMap.low()), 0, 1);
        int rgb = colours.get((int) (level * (colours.size() - 1) + 0.5));
        double alpha =
                heatMap.veil() == HeatMap.Veil.BY_VALUE
                        ? heatMap.opacity() * level
                        : heatMap.opacity();
        Colour opaque = Colour.ofArgb(rgb | 0xFF000000);
        return Colour.straight(opaque.red(), opaque.green(), opaque.blue(), alpha);
    }

    private static Colour row(SourceFrame frame, Blend across, int y) {
        return texel(frame, across.first(), y)
                .mix(texel(frame, across.second(), y), across.weight());
    }

    private static double row(ScalarMap map, Blend across, int y) {
        return mix(map.value(across.first(), y), map.value(across.second(), y), across.weight());
    }

    private static double mix(double first, double second, double weight) {
        return first * (1 - weight) + second * weight;
    }

    /** Returns a frame's pixel, premultiplied; beyond its edges the nearest one. */
    static Colour texelAt(SourceFrame frame, int x, int y) {
        return texel(
                frame,
                Math.clamp(x, 0, frame.size().width() - 1),
                Math.clamp(y, 0, frame.size().height() - 1));
    }

    private static Colour texel(SourceFrame frame, int x, int y) {
        int start = (y * frame.size().width() + x) * 4;
        return Colour.straight(
                part(frame, start),
                part(frame, start + 1),
                part(frame, start + 2),
                part(frame, start + 3));
    }

    private static double part(SourceFrame frame, int index) {
        return Byte.toUnsignedInt(frame.rgba().get(index)) / 255.0;
    }

    private void eachPixel(PixelRectangle drawn, PixelColour colour) {
        for (int y = drawn.y(); y < drawn.y() + drawn.height(); y++) {
            for (int x = drawn.x(); x < drawn.x() + drawn.width(); x++) {
                pixels[y * size.width() + x] = colour.at(x, y).rounded();
            }
        }
    }

    private Colour at(int x, int y) {
        return pixels[y * size.width() + x];
    }

    private byte[] bytes() {
        byte[] bytes = new byte[pixels.length * 4];
        for (int i = 0; i < pixels.length; i++) {
            bytes[4 * i] = toByte(pixels[i].blue());
            bytes[4 * i + 1] = toByte(pixels[i].green());
            bytes[4 * i + 2] = toByte(pixels[i].red());
            bytes[4 * i + 3] = toByte(pixels[i].alpha());
        }
        return bytes;
    }

    private static byte toByte(double part) {
        return (byte) Math.round(part * 255);
    }

    /** What a pixel looks like. */
    private interface PixelColour {
        Colour at(int x, int y);
    }
}
