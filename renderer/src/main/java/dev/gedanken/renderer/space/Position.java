package dev.gedanken.renderer.space;

import org.joml.Vector3f;
import org.joml.Vector3fc;

/**
 * A place in space, in the caller's units; z points up.
 *
 * @param x the first coordinate
 * @param y the second
 * @param z the third
 */
public record Position(float x, float y, float z) {

    static Position of(Vector3fc vector) {
        return new Position(vector.x(), vector.y(), vector.z());
    }

    /** Returns a new vector. */
    Vector3f vector() {
        return new Vector3f(x, y, z);
    }
}
