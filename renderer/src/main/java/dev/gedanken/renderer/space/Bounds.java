package dev.gedanken.renderer.space;

import org.joml.Vector3f;

/**
 * A box whose edges run along the axes.
 *
 * @param least the corner with the smallest coordinates
 * @param most the corner with the largest
 */
public record Bounds(Position least, Position most) {

    /** Returns the box around positions given as x, y, z, x, y, z and so on. */
    static Bounds around(float[] positions) {
        if (positions.length == 0) {
            return new Bounds(new Position(-1, -1, -1), new Position(1, 1, 1));
        }
        Vector3f least = new Vector3f(positions[0], positions[1], positions[2]);
        Vector3f most = new Vector3f(least);
        for (int i = 0; i < positions.length; i += 3) {
            Vector3f here = new Vector3f(positions[i], positions[i + 1], positions[i + 2]);
            least.min(here);
            most.max(here);
        }
        return new Bounds(Position.of(least), Position.of(most));
    }

    /** Returns the middle. */
    public Position centre() {
        return Position.of(least.vector().add(most.vector()).mul(0.5f));
    }

    /** Returns half the diagonal, never zero. */
    public float radius() {
        return Math.max(1e-6f, most.vector().distance(least.vector()) / 2);
    }
}
