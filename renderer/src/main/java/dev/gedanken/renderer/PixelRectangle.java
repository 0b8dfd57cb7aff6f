package dev.gedanken.renderer;

/**
 * A rectangle in an image, in whole pixels from its top left corner.
 *
 * @param x of the left edge
 * @param y of the top edge
 * @param width 0 or more
 * @param height 0 or more
 */
public record PixelRectangle(int x, int y, int width, int height) {

    public PixelRectangle {
        if (width < 0 || height < 0) {
            throw new IllegalArgumentException(
                    "A rectangle's sides are 0 or more, not %d×%d.".formatted(width, height));
        }
    }

    /** Returns the rectangle that covers all of an image of this size. */
    public static PixelRectangle covering(PixelSize size) {
        return new PixelRectangle(0, 0, size.width(), size.height());
    }

    /** Returns whether it holds no pixel. */
    public boolean isEmpty() {
        return width == 0 || height == 0;
    }

    /** Returns a rectangle of the given sides in the middle of this one, up and left by less than a pixel. */
    PixelRectangle centred(int innerWidth, int innerHeight) {
        return new PixelRectangle(
                x + Math.floorDiv(width - innerWidth, 2),
                y + Math.floorDiv(height - innerHeight, 2),
                innerWidth,
                innerHeight);
    }
}
