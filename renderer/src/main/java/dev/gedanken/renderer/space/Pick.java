package dev.gedanken.renderer.space;

import dev.gedanken.renderer.PixelRectangle;
import dev.gedanken.renderer.PixelSize;
import java.util.OptionalInt;

/**
 * Finds the visible point nearest to a pixel.
 *
 * @param x column of the pixel
 * @param y row of the pixel
 * @param reach how far away a point may be, in pixels
 */
public record Pick(int x, int y, int reach) {
    private static final int MOST_REACH = 64;

    public Pick {
        if (reach < 0 || reach > MOST_REACH) {
            throw new IllegalArgumentException(
                    "A point is picked from 0 to %d pixels away, not %d."
                            .formatted(MOST_REACH, reach));
        }
    }

    /** Gives the points visible in a picture. */
    @FunctionalInterface
    public interface Identities {

        /**
         * Returns which point, counted from 1, each pixel belongs to; 0 is none.
         *
         * @param around inside the picture, not empty; rows from the top, tightly packed
         */
        int[] of(PixelRectangle around);
    }

    /** Returns the index of the point, in a picture of this size. */
    public OptionalInt in(PixelSize size, Identities identities) {
        PixelRectangle around =
                new PixelRectangle(x, y, 1, 1)
                        .grown(reach)
                        .intersection(PixelRectangle.covering(size));
        return around.isEmpty() ? OptionalInt.empty() : nearest(around, identities.of(around));
    }

    private OptionalInt nearest(PixelRectangle around, int[] points) {
        long best = (long) reach * reach + 1;
        int found = 0;
        for (int i = 0; i < points.length; i++) {
            long right = (long) around.x() + i % around.width() - x;
            long down = (long) around.y() + i / around.width() - y;
            long square = right * right + down * down;
            if (points[i] != 0 && square < best) {
                best = square;
                found = points[i];
            }
        }
        return found == 0 ? OptionalInt.empty() : OptionalInt.of(found - 1);
    }
}
