package dev.gedanken.scene.rigid;

import org.dyn4j.dynamics.Body;
import org.dyn4j.geometry.Transform;
import org.dyn4j.geometry.Vector2;

/**
 * A dyn4j body that turns the same way on every machine and knows how far it has turned.
 *
 * <p>The solver turns a body in two ways: by the methods below when it moves, and through
 * {@link #getTransform} when it pushes overlapping bodies apart.
 */
public final class StrictBody extends Body {
    private final StrictTransform strict = new StrictTransform(transform);

    StrictBody() {}

    @Override
    public Transform getTransform() {
        strict.set(transform);
        return strict;
    }

    @Override
    public void rotate(double theta, double x, double y) {
        getTransform().rotate(theta, x, y);
    }

    @Override
    public void rotate(double theta, Vector2 point) {
        rotate(theta, point.x, point.y);
    }

    @Override
    public void rotate(double theta) {
        rotate(theta, 0, 0);
    }

    /** Puts the body's origin at (x, y), in metres, with the given turn. */
    void placeAt(double cos, double sin, double x, double y) {
        strict.place(cos, sin, x, y);
    }

    /** Returns by how many radians this body has turned since it was made. */
    double turned() {
        return strict.turned();
    }
}
