package dev.gedanken.renderer.reference;

import dev.gedanken.renderer.PixelRectangle;
import dev.gedanken.renderer.PixelSize;

/**
 * The sharpening upscaler, based on AMD's published description of FSR 1 (EASU and RCAS): up to
 * four times the frame's size is drawn that way, the rest is stretched. For smaller pictures, the
 * frame is sharpened first and drawn along its edges up to one and a half times its size, from the
 * four nearest texels only.
 */
final class Sharpened {
    private static final int MOST_SCALE = 4;
    private static final double SMALL_SCALE = 1.5;
    private static final double SMALL_STEEPNESS = 1.3;
    private static final int NEAR = 4;
    private static final int ALL = 12;
    private static final double STRENGTH = Math.pow(2, -0.2);

    private Sharpened() {}

    static Sheet.PixelColour of(Texels frame, PixelRectangle drawn) {
        boolean isLarge =
                drawn.width() >= MOST_SCALE * frame.width()
                        && drawn.height() >= MOST_SCALE * frame.height();
        PixelSize size = size(frame, drawn, isLarge ? MOST_SCALE : SMALL_SCALE);
        Texels sharp =
                isLarge
                        ? sharpened(enlarged(frame, size, ALL))
                        : enlarged(keptStraight(sharpened(frame)), size, NEAR);
        if (size.width() == drawn.width() && size.height() == drawn.height()) {
            return (x, y) -> sharp.at(x - drawn.x(), y - drawn.y());
        }
        Sheet kept = Sheet.ofBytes(size, 0);
        kept.fill(PixelRectangle.covering(size), sharp::at);
        Texels image = new Texels(size, kept::at);
        double steepness = isLarge ? 1 : SMALL_STEEPNESS;
        return (x, y) -> stretched(image, drawn, steepness, x, y);
    }

    private static PixelSize size(Texels frame, PixelRectangle drawn, double scale) {
        return new PixelSize(
                Math.min(drawn.width(), (int) (scale * frame.width())),
                Math.min(drawn.height(), (int) (scale * frame.height())));
    }

    /** Rounds to eight bits of straight colours, as frames hold. */
    private static Texels keptStraight(Texels image) {
        Sheet sheet = Sheet.exact(image.size());
        sheet.fill(
                PixelRectangle.covering(image.size()), (x, y) -> image.at(x, y).roundedStraight());
        return new Texels(image.size(), sheet::at);
    }

    private static Colour stretched(
            Texels sharp, PixelRectangle drawn, double steepness, int x, int y) {
        Blend.Way way = Blend::bilinear;
        Blend across = way.across(x, drawn, sharp.size());
        Blend down = way.down(y, drawn, sharp.size());
        double right = steep(across.weight(), steepness);
        Colour top =
                sharp.at(across.first(), down.first())
                        .mix(sharp.at(across.second(), down.first()), right);
        Colour bottom =
                sharp.at(across.first(), down.second())
                        .mix(sharp.at(across.second(), down.second()), right);
        return top.mix(bottom, steep(down.weight(), steepness));
    }

    private static double steep(double weight, double steepness) {
        return Math.clamp((weight - 0.5) * steepness + 0.5, 0, 1);
    }

    private static Texels enlarged(Texels frame, PixelSize size, int taps) {
        Sheet sheet = Sheet.exact(size);
        sheet.fill(
                PixelRectangle.covering(size),
                (x, y) ->
                        alongEdges(
                                frame,
                                (x + 0.5) * frame.width() / size.width() - 0.5,
                                (y + 0.5) * frame.height() / size.height() - 0.5,
                                taps));
        return new Texels(size, sheet::at);
    }

    private static Colour alongEdges(Texels frame, double column, double row, int taps) {
        int i = (int) Math.floor(column);
        int j = (int) Math.floor(row);
        Edge edge = Edge.around(frame, i, j, column - i, row - j);
        Colour sum = new Colour(0, 0, 0, 0);
        double total = 0;
        for (int y = -1; y <= 2; y++) {
            for (int x = -1; x <= 2; x++) {
                if (isTap(x, y, taps)) {
                    double weight = edge.weight(x - (column - i), y - (row - j));
                    sum = sum.plus(frame.at(i + x, j + y).times(weight));
                    total += weight;
                }
            }
        }
        return within(frame, i, j, sum.times(1 / total));
    }

    /** Returns whether a texel this far from the upper left one counts. */
    private static boolean isTap(int x, int y, int taps) {
        boolean isBeside = x == -1 || x == 2;
        boolean isAbove = y == -1 || y == 2;
        return taps == ALL ? !(isBeside && isAbove) : !(isBeside || isAbove);
    }

    private static Colour within(Texels frame, int i, int j, Colour colour) {
        Colour a = frame.at(i, j);
        Colour b = frame.at(i + 1, j);
        Colour c = frame.at(i, j + 1);
        Colour d = frame.at(i + 1, j + 1);
        Colour least = a.map(b, Math::min).map(c.map(d, Math::min), Math::min);
        Colour most = a.map(b, Math::max).map(c.map(d, Math::max), Math::max);
        return colour.map(least, Math::max).map(most, Math::min);
    }

    private static Texels sharpened(Texels image) {
        return new Texels(image.size(), (x, y) -> sharpened(image, x, y));
    }

    private static Colour sharpened(Texels image, int x, int y) {
        Colour here = image.at(x, y);
        Colour above = image.at(x, y - 1);
        Colour left = image.at(x - 1, y);
        Colour right = image.at(x + 1, y);
        Colour below = image.at(x, y + 1);
        Colour darkest = above.map(left, Math::min).map(right.map(below, Math::min), Math::min);
        Colour brightest = above.map(left, Math::max).map(right.map(below, Math::max), Math::max);
        double lobe =
                Math.max(
                        lobe(here.red(), darkest.red(), brightest.red()),
                        Math.max(
                                lobe(here.green(), darkest.green(), brightest.green()),
                                lobe(here.blue(), darkest.blue(), brightest.blue())));
        double weight = Math.clamp(lobe, -3.0 / 16, 0) * STRENGTH;
        Colour around = above.plus(left).plus(right).plus(below);
        Colour sharp = around.times(weight).plus(here).times(1 / (4 * weight + 1));
        return new Colour(sharp.red(), sharp.green(), sharp.blue(), here.alpha()).clamped();
    }

    /** Returns the strongest weight of the four neighbours, at most 0, that keeps a channel in range. */
    private static double lobe(double here, double darkest, double brightest) {
        double tiny = 1.0 / 65_536;
        double untilBlack = Math.min(darkest, here) / Math.max(4 * brightest, tiny);
        double untilWhite = (1 - Math.max(brightest, here)) / Math.max(4 - 4 * darkest, tiny);
        return -Math.min(untilBlack, untilWhite);
    }
}
