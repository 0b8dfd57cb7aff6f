package dev.gedanken.renderer.reference;

import dev.gedanken.renderer.PixelRectangle;

/** Bicubic enlarging, by the textbook's formula. */
record CatmullRom(Texels frame, PixelRectangle drawn) {

    /** Returns the weight of a source pixel at this distance (Keys 1981, a = -1/2). */
    private static double weight(double distance) {
        double d = Math.abs(distance);
        if (d < 1) {
            return 1.5 * d * d * d - 2.5 * d * d + 1;
        }
        return d < 2 ? -0.5 * d * d * d + 2.5 * d * d - 4 * d + 2 : 0;
    }

    Colour at(int x, int y) {
        double column = (x - drawn.x() + 0.5) * frame.width() / drawn.width() - 0.5;
        double row = (y - drawn.y() + 0.5) * frame.height() / drawn.height() - 0.5;
        Colour sum = new Colour(0, 0, 0, 0);
        for (int j = (int) Math.floor(row) - 1; j <= (int) Math.floor(row) + 2; j++) {
            for (int i = (int) Math.floor(column) - 1; i <= (int) Math.floor(column) + 2; i++) {
                double weight = weight(column - i) * weight(row - j);
                sum = sum.plus(frame.at(i, j).times(weight));
            }
        }
        return sum.clamped();
    }
}
