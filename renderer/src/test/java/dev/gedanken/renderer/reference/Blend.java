package dev.gedanken.renderer.reference;

import dev.gedanken.renderer.PixelRectangle;
import dev.gedanken.renderer.PixelSize;

/**
 * Which source pixels make up one picture pixel along one axis.
 *
 * @param first the source pixel on the left
 * @param second the one on the right, the same at an edge
 * @param weight of the second, from 0 to 1
 */
record Blend(int first, int second, double weight) {

    static Blend nearest(int pixel, int drawn, int source) {
        int texel = (int) ((2L * pixel + 1) * source / (2L * drawn));
        return new Blend(texel, texel, 0);
    }

    static Blend bilinear(int pixel, int drawn, int source) {
        double position = (pixel + 0.5) * source / drawn - 0.5;
        int corner = (int) Math.floor(position);
        return new Blend(
                Math.clamp(corner, 0, source - 1),
                Math.clamp(corner + 1, 0, source - 1),
                position - corner);
    }

    static Blend crisp(int pixel, int drawn, int source) {
        Blend smooth = bilinear(pixel, drawn, source);
        double scale = Math.max(1, (double) drawn / source);
        return new Blend(
                smooth.first, smooth.second, Math.clamp((smooth.weight - 0.5) * scale + 0.5, 0, 1));
    }

    /** Which of the ways above. */
    interface Way {
        Blend of(int pixel, int drawn, int source);

        default Blend across(int x, PixelRectangle drawn, PixelSize source) {
            return of(x - drawn.x(), drawn.width(), source.width());
        }

        default Blend down(int y, PixelRectangle drawn, PixelSize source) {
            return of(y - drawn.y(), drawn.height(), source.height());
        }
    }
}
