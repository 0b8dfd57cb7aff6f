package dev.gedanken.renderer;

/**
 * A rectangle in an image, in whole pixels from its top left corner.
 *
 * @param x of the left edge; negative beyond the image
 * @param y of the top edge; negative beyond the image
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

    /**
     * Returns a rectangle with the given sides, centred in this one; if it does not fit evenly,
     * shifted up and left by less than a pixel.
     */
    PixelRectangle centred(int innerWidth, int innerHeight) {
        return new PixelRectangle(
                x + Math.floorDiv(width - innerWidth, 2),
                y + Math.floorDiv(height - innerHeight, 2),
                innerWidth,
                innerHeight);
    }

    /** Returns the intersection of this and the other rectangle; may be empty. */
    public PixelRectangle intersection(PixelRectangle other) {
        int left = Math.max(x, other.x);
        int top = Math.max(y, other.y);
        int right = Math.min(x + width, other.x + other.width);
        int bottom = Math.min(y + height, other.y + other.height);
        return new PixelRectangle(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    }

    /** Returns the smallest rectangle that contains this and the other one. */
    public PixelRectangle union(PixelRectangle other) {
        int left = Math.min(x, other.x);
        int top = Math.min(y, other.y);
        int right = Math.max(x + width, other.x + other.width);
        int bottom = Math.max(y + height, other.y + other.height);
        return new PixelRectangle(left, top, right - left, bottom - top);
    }

    /** Returns this rectangle with {@code margin} more pixels on every side. */
    public PixelRectangle grown(int margin) {
        return new PixelRectangle(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
    }

    /** Returns this rectangle moved right and down. */
    public PixelRectangle moved(int right, int down) {
        return new PixelRectangle(x + right, y + down, width, height);
    }
}
