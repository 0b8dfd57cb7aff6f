package dev.gedanken.app.stage;

import dev.gedanken.renderer.Comparison;
import dev.gedanken.renderer.PixelRectangle;
import dev.gedanken.renderer.PixelSize;

/**
 * Two drawn pictures of one size, compared pixel by pixel on the processor.
 *
 * @param size of both
 * @param first opaque, {@code 0xAARRGGBB}
 * @param second opaque, {@code 0xAARRGGBB}
 */
@SuppressWarnings("ArrayRecordComponent") // Exists only while one picture is drawn.
record CpuComparison(PixelSize size, int[] first, int[] second) {
    private static final int OPAQUE = 0xFF000000;
    private static final int BYTE = 0xFF;
    private static final int GREY = 127;
    private static final int NEIGHBOURS = 9;

    /** Combines one channel of two pixels. */
    private interface Channel {
        float of(int first, int second);
    }

    int[] compared(Comparison how) {
        int[] result = new int[size.pixels()];
        for (int i = 0; i < result.length; i++) {
            result[i] = pixel(how, i);
        }
        return result;
    }

    private int pixel(Comparison how, int i) {
        return switch (how) {
            case Comparison.Wipe wipe -> isIn(wipe.firstPart(size), i) ? first[i] : second[i];
            case Comparison.OnionSkin(float opacity) -> each(i, (a, b) -> a + (b - a) * opacity);
            case Comparison.Blink(var shown) ->
                    shown == Comparison.Turn.FIRST ? first[i] : second[i];
            case Comparison.Difference(var sign, float gain) ->
                    sign == Comparison.Sign.SIGNED
                            ? each(i, (a, b) -> GREY + (b - a) * gain / 2)
                            : each(i, (a, b) -> Math.abs(b - a) * gain);
            case Comparison.Contour contour ->
                    isLine(contour, i) ? contour.argb() | OPAQUE : second[i];
        };
    }

    private boolean isIn(PixelRectangle part, int i) {
        int x = i % size.width();
        int y = i / size.width();
        return x >= part.x()
                && x < part.x() + part.width()
                && y >= part.y()
                && y < part.y() + part.height();
    }

    private int each(int i, Channel channel) {
        int result = OPAQUE;
        for (int shift = 0; shift <= 16; shift += 8) {
            float value = channel.of(first[i] >> shift & BYTE, second[i] >> shift & BYTE);
            result |= Math.clamp(Math.round(value), 0, BYTE) << shift;
        }
        return result;
    }

    private boolean isLine(Comparison.Contour contour, int i) {
        if (differs(contour, i)) {
            return false;
        }
        for (int away = 1; away <= contour.widthPixels(); away++) {
            for (int side = 0; side < NEIGHBOURS; side++) {
                int x = i % size.width() + away * (side % 3 - 1);
                int y = i / size.width() + away * (side / 3 - 1);
                if (isInside(x, y) && differs(contour, y * size.width() + x)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isInside(int x, int y) {
        return x >= 0 && x < size.width() && y >= 0 && y < size.height();
    }

    private boolean differs(Comparison.Contour contour, int i) {
        for (int shift = 0; shift <= 16; shift += 8) {
            int difference = Math.abs((first[i] >> shift & BYTE) - (second[i] >> shift & BYTE));
            if (difference >= contour.threshold() * BYTE) {
                return true;
            }
        }
        return false;
    }
}
