package dev.gedanken.renderer.reference;

import dev.gedanken.renderer.PixelRectangle;
import dev.gedanken.renderer.PixelSize;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Pixels to draw on. */
final class Sheet {
    private final PixelSize size;
    private final UnaryOperator<Colour> stored;
    private final Colour[] pixels;

    private Sheet(PixelSize size, Colour first, UnaryOperator<Colour> stored) {
        this.size = size;
        this.stored = stored;
        this.pixels = new Colour[size.pixels()];
        Arrays.fill(pixels, stored.apply(first));
    }

    /** The colour of a pixel. */
    interface PixelColour {
        Colour at(int x, int y);
    }

    /** Returns a sheet that keeps eight bits of each channel, as a picture does. */
    static Sheet ofBytes(PixelSize size, int backgroundArgb) {
        return new Sheet(size, Colour.ofArgb(backgroundArgb), Colour::rounded);
    }

    /** Returns a transparent sheet that keeps every colour unchanged. */
    static Sheet exact(PixelSize size) {
        return new Sheet(size, new Colour(0, 0, 0, 0), UnaryOperator.identity());
    }

    PixelSize size() {
        return size;
    }

    void fill(PixelRectangle area, PixelColour colour) {
        PixelRectangle inside = area.intersection(PixelRectangle.covering(size));
        for (int y = inside.y(); y < inside.y() + inside.height(); y++) {
            for (int x = inside.x(); x < inside.x() + inside.width(); x++) {
                pixels[y * size.width() + x] = stored.apply(colour.at(x, y));
            }
        }
    }

    void lay(PixelRectangle area, PixelColour colour) {
        fill(area, (x, y) -> colour.at(x, y).over(at(x, y)));
    }

    /** Returns a pixel; beyond the edges the nearest one. */
    Colour at(int x, int y) {
        int column = Math.clamp(x, 0, size.width() - 1);
        return pixels[Math.clamp(y, 0, size.height() - 1) * size.width() + column];
    }

    /** Returns premultiplied BGRA, rows from the top. */
    byte[] bytes() {
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
}
