package dev.gedanken.renderer.reference;

import dev.gedanken.renderer.PixelRectangle;

/** Enlarging that cuts the corners of staircases. */
record PixelArt(Texels frame, PixelRectangle drawn) {
    private static final double ALIKE = 30.5 / 255;

    Colour at(int x, int y) {
        int across = (2 * (x - drawn.x()) + 1) * frame.width();
        int along = (2 * (y - drawn.y()) + 1) * frame.height();
        int i = across / (2 * drawn.width());
        int j = along / (2 * drawn.height());
        double column = across / (2.0 * drawn.width());
        double row = along / (2.0 * drawn.height());
        int right = column - i < 0.5 ? -1 : 1;
        int down = row - j < 0.5 ? -1 : 1;
        Colour beside = frame.at(i + right, j);
        Colour above = frame.at(i, j + down);
        Colour opposite = frame.at(i - right, j);
        Colour below = frame.at(i, j - down);
        Colour own = frame.at(i, j);
        boolean isStep = alike(beside, above) && !alike(beside, below) && !alike(above, opposite);
        return isStep ? own.mix(beside.mix(above, 0.5), cut(column - i, row - j)) : own;
    }

    private static boolean alike(Colour first, Colour second) {
        return first.distance(second) < ALIKE;
    }

    /** Returns how much of the pixel lies beyond the cut, from 0 to 1. */
    private double cut(double column, double row) {
        double fromCorner = 1 - Math.abs(column - 0.5) - Math.abs(row - 0.5);
        double scale =
                Math.min(
                        (double) drawn.width() / frame.width(),
                        (double) drawn.height() / frame.height());
        return Math.clamp((0.5 - fromCorner) * scale * Math.sqrt(0.5) + 0.5, 0, 1);
    }
}
