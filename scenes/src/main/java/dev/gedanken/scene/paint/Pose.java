package dev.gedanken.scene.paint;

/**
 * Where a shape lies: turned, then moved.
 *
 * @param x column of the shape's origin in scene units, growing to the right
 * @param y row of the shape's origin in scene units, growing downwards
 * @param cos cosine of the turn
 * @param sin sine of the turn; a positive turn is clockwise as seen
 */
public record Pose(double x, double y, double cos, double sin) {

    /** Returns the pose at (x, y) turned by {@code angle} radians, clockwise as seen. */
    public static Pose of(double x, double y, double angle) {
        return new Pose(x, y, StrictMath.cos(angle), StrictMath.sin(angle));
    }

    /** Returns the column to which this pose maps a point of the shape's own frame. */
    public double x(double localX, double localY) {
        return x + cos * localX - sin * localY;
    }

    /** Returns the row to which this pose maps a point of the shape's own frame. */
    public double y(double localX, double localY) {
        return y + sin * localX + cos * localY;
    }

    /** Returns the first coordinate, in the shape's own frame, of a point in the scene. */
    public double localX(double sceneX, double sceneY) {
        return cos * (sceneX - x) + sin * (sceneY - y);
    }

    /** Returns the second coordinate, in the shape's own frame, of a point in the scene. */
    public double localY(double sceneX, double sceneY) {
        return cos * (sceneY - y) - sin * (sceneX - x);
    }
}
