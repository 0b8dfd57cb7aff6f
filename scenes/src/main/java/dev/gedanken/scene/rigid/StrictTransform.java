package dev.gedanken.scene.rigid;

import org.dyn4j.geometry.Interval;
import org.dyn4j.geometry.Transform;
import org.dyn4j.geometry.Vector2;

/**
 * A body's transform that uses {@link StrictMath} for rotation and passes every change on to the
 * body.
 *
 * <p>dyn4j turns by {@code Math.sin} and {@code Math.cos}, which may differ in the last bit between
 * machines; everything else in its step is IEEE-exact.
 */
final class StrictTransform extends Transform {
    private final Transform target;
    private double turned;

    /** Creates a transform that starts as {@code target} and changes it too. */
    StrictTransform(Transform target) {
        super(target);
        this.target = target;
    }

    /** Returns by how much this transform has been turned, in radians. */
    double turned() {
        return turned;
    }

    /** Sets this transform to a rotation and a position. */
    void place(double newCos, double newSin, double newX, double newY) {
        cost = newCos;
        sint = newSin;
        x = newX;
        y = newY;
        target.set(this);
    }

    @Override
    public void rotate(double theta) {
        rotate(theta, 0, 0);
    }

    @Override
    public void rotate(double theta, double aboutX, double aboutY) {
        double c = StrictMath.cos(theta);
        double s = StrictMath.sin(theta);
        double newCos = Interval.clamp(c * cost - s * sint, -1, 1);
        double newSin = Interval.clamp(s * cost + c * sint, -1, 1);
        double fromX = x - aboutX;
        double fromY = y - aboutY;
        cost = newCos;
        sint = newSin;
        x = aboutX + c * fromX - s * fromY;
        y = aboutY + s * fromX + c * fromY;
        turned += theta;
        target.set(this);
    }

    @Override
    public void translate(double dx, double dy) {
        super.translate(dx, dy);
        target.set(this);
    }

    @Override
    public void translate(Vector2 vector) {
        translate(vector.x, vector.y);
    }
}
