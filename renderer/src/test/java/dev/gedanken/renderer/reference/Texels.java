package dev.gedanken.renderer.reference;

import dev.gedanken.renderer.PixelSize;
import dev.gedanken.renderer.Smoothing;
import dev.gedanken.renderer.SourceFrame;

/** An image as the passes read it: premultiplied. */
record Texels(PixelSize size, Source source) {

    /** The content of a texel inside the image. */
    interface Source {
        Colour at(int x, int y);
    }

    static Texels of(SourceFrame frame) {
        return new Texels(frame.size(), (x, y) -> texel(frame, x, y));
    }

    static Texels blended(SourceFrame frame, Smoothing smoothing) {
        return new Texels(
                frame.size(),
                (x, y) ->
                        texel(smoothing.previous(), x, y)
                                .mix(texel(frame, x, y), smoothing.share()));
    }

    int width() {
        return size.width();
    }

    int height() {
        return size.height();
    }

    /** Returns a texel; beyond the edges the nearest one. */
    Colour at(int x, int y) {
        return source.at(Math.clamp(x, 0, width() - 1), Math.clamp(y, 0, height() - 1));
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
}
