package dev.gedanken.app.space;

import dev.gedanken.renderer.space.Bounds;
import dev.gedanken.renderer.space.Camera;
import java.util.Optional;

/**
 * The view of latent space, immutable: the camera and its current movement.
 *
 * @param camera the camera, or the start of its movement
 * @param goal the end of its movement; empty if it does not move
 * @param begunNanos when the movement began
 */
public record SpaceLook(Camera camera, Optional<Camera> goal, long begunNanos) {
    private static final double TURN_PER_HEIGHT = Math.PI;
    private static final double WHEEL = 0.0025;
    private static final long WAY_NANOS = 350_000_000L;

    /** Returns a view of everything. */
    public static SpaceLook at(Bounds bounds) {
        return standing(Camera.fitting(bounds));
    }

    private static SpaceLook standing(Camera camera) {
        return new SpaceLook(camera, Optional.empty(), 0);
    }

    /** Returns this view after the scene was rotated by dragging, in heights of the picture. */
    public SpaceLook orbited(double right, double down, long nanos) {
        return standing(
                at(nanos)
                        .orbited(
                                (float) (right * TURN_PER_HEIGHT),
                                (float) (down * TURN_PER_HEIGHT)));
    }

    /** Returns this view after the scene was shifted by dragging, in heights of the picture. */
    public SpaceLook panned(double right, double down, long nanos) {
        return standing(at(nanos).panned((float) right, (float) down));
    }

    /** Returns this view after the wheel was turned, in its own units; up moves nearer. */
    public SpaceLook zoomed(double wheel, long nanos) {
        return standing(at(nanos).zoomed((float) Math.exp(-wheel * WHEEL)));
    }

    /** Returns this view moving to a position that shows everything. */
    public SpaceLook fitting(Bounds bounds, long nanos) {
        Camera here = at(nanos);
        return new SpaceLook(here, Optional.of(here.fit(bounds)), nanos);
    }

    /** Returns the camera at a time. */
    public Camera at(long nanos) {
        return goal.map(end -> camera.towards(end, share(nanos))).orElse(camera);
    }

    private float share(long nanos) {
        return Math.clamp((nanos - begunNanos) / (float) WAY_NANOS, 0, 1);
    }

    /** Returns whether it still moves at a time. */
    public boolean isMoving(long nanos) {
        return goal.isPresent() && nanos - begunNanos < WAY_NANOS;
    }
}
