package dev.gedanken.scene.geometry;

/**
 * An axis-aligned rectangle in scene units; rows grow downwards.
 *
 * @param left least column
 * @param top least row
 * @param right greatest column
 * @param bottom greatest row
 */
public record Box(double left, double top, double right, double bottom) {
    /** Boxes that overlap by no more than this, a rounding error, only touch. */
    public static final double TOUCH = 1e-6;

    /** Returns the box around (x, y) that reaches {@code halfWidth} and {@code halfHeight} from it. */
    public static Box around(double x, double y, double halfWidth, double halfHeight) {
        return new Box(x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight);
    }

    /** Returns whether the two overlap by more than a touch. */
    public boolean overlaps(Box other) {
        return overlapsColumns(other) && overlapsRows(other);
    }

    /** Returns whether the two share columns by more than a touch. */
    public boolean overlapsColumns(Box other) {
        return right > other.left + TOUCH && left < other.right - TOUCH;
    }

    /** Returns whether the two share rows by more than a touch. */
    public boolean overlapsRows(Box other) {
        return bottom > other.top + TOUCH && top < other.bottom - TOUCH;
    }
}
