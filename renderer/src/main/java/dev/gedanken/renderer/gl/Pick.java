package dev.gedanken.renderer.gl;

import static org.lwjgl.system.MemoryUtil.memAllocInt;
import static org.lwjgl.system.MemoryUtil.memFree;

import dev.gedanken.renderer.PixelRectangle;
import dev.gedanken.renderer.PixelSize;
import java.nio.IntBuffer;
import java.util.OptionalInt;

/**
 * Looks for the point that shows nearest to a pixel.
 *
 * @param x column of the pixel
 * @param y row of the pixel
 * @param reach how far away a point may show, in pixels
 */
record Pick(int x, int y, int reach) {
    private static final int MOST_REACH = 64;

    Pick {
        if (reach < 0 || reach > MOST_REACH) {
            throw new IllegalArgumentException(
                    "A point is picked from 0 to %d pixels away, not %d."
                            .formatted(MOST_REACH, reach));
        }
    }

    OptionalInt in(SpaceTarget target, PixelSize size) {
        PixelRectangle around =
                new PixelRectangle(x, y, 1, 1)
                        .grown(reach)
                        .intersection(PixelRectangle.covering(size));
        if (around.isEmpty()) {
            return OptionalInt.empty();
        }
        IntBuffer points = memAllocInt(around.width() * around.height());
        try {
            target.readIdentities(around.x(), around.y(), around.width(), around.height(), points);
            return nearest(around, points);
        } finally {
            memFree(points);
        }
    }

    private OptionalInt nearest(PixelRectangle around, IntBuffer points) {
        long best = (long) reach * reach + 1;
        int found = 0;
        for (int i = 0; i < points.capacity(); i++) {
            long right = (long) around.x() + i % around.width() - x;
            long down = (long) around.y() + i / around.width() - y;
            long square = right * right + down * down;
            if (points.get(i) != 0 && square < best) {
                best = square;
                found = points.get(i);
            }
        }
        return found == 0 ? OptionalInt.empty() : OptionalInt.of(found - 1);
    }
}
