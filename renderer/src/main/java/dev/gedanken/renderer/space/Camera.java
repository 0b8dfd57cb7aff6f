package dev.gedanken.renderer.space;

import dev.gedanken.renderer.PixelSize;
import java.util.Optional;
import org.joml.Matrix4f;
import org.joml.Vector3f;
import org.joml.Vector4f;

/**
 * Orbits a place and looks at it; z is up. Every movement returns a new camera.
 *
 * @param focus the place it looks at
 * @param yawRadians how far it has gone round the z axis; 0 looks along y
 * @param pitchRadians how far it looks down, from −π/2 to π/2
 * @param distance from the focus, above 0
 */
public record Camera(Position focus, float yawRadians, float pitchRadians, float distance) {
    /** The angle between the top and the bottom of the view. */
    public static final float VIEW_ANGLE_RADIANS = (float) Math.toRadians(40);

    private static final float MOST_PITCH = (float) Math.toRadians(89.5);
    private static final float USUAL_YAW = (float) Math.toRadians(35);
    private static final float USUAL_PITCH = (float) Math.toRadians(25);
    private static final float LEAST_DISTANCE = 1e-6f;
    private static final float MARGIN = 1.08f;
    private static final float NEAR = 0.02f;
    private static final float FAR = 50;

    public Camera {
        pitchRadians = Math.clamp(pitchRadians, -MOST_PITCH, MOST_PITCH);
        if (!(distance > 0) || !Float.isFinite(distance)) {
            throw new IllegalArgumentException(
                    "A camera's distance is above 0 and finite, not " + distance + ".");
        }
    }

    /** Returns a camera that sees all of {@code bounds}, whatever the shape of the picture, upright. */
    public static Camera fitting(Bounds bounds) {
        return new Camera(bounds.centre(), USUAL_YAW, USUAL_PITCH, distanceFor(bounds));
    }

    /** Returns this camera, far enough from the middle of {@code bounds} to see all. */
    public Camera fit(Bounds bounds) {
        return new Camera(bounds.centre(), yawRadians, pitchRadians, distanceFor(bounds));
    }

    /**
     * Returns this camera after moving around its focus: left for positive yaw, up for positive
     * pitch.
     */
    public Camera orbited(float yaw, float pitch) {
        return new Camera(focus, yawRadians + yaw, pitchRadians + pitch, distance);
    }

    /**
     * Returns this camera after the scene was dragged.
     *
     * @param right how far to the right, in heights of the picture
     * @param down how far down, in heights of the picture
     */
    public Camera panned(float right, float down) {
        float height = 2 * distance * (float) Math.tan(VIEW_ANGLE_RADIANS / 2);
        Matrix4f worldFromView = viewFromWorld().invert();
        Vector3f shift =
                worldFromView.transformDirection(new Vector3f(-right * height, down * height, 0));
        return new Camera(
                Position.of(shift.add(focus.vector())), yawRadians, pitchRadians, distance);
    }

    /** Returns this camera at {@code factor} times its distance, above 0; below 1 is nearer. */
    public Camera zoomed(float factor) {
        return new Camera(
                focus, yawRadians, pitchRadians, Math.max(LEAST_DISTANCE, distance * factor));
    }

    /** Returns this camera with another focus. */
    public Camera focusedOn(Position place) {
        return new Camera(place, yawRadians, pitchRadians, distance);
    }

    /**
     * Returns a camera on the way to another one, slow at both ends.
     *
     * @param share of the way, from 0 to 1
     */
    public Camera towards(Camera other, float share) {
        float eased = share * share * (3 - 2 * share);
        float turn = (float) Math.IEEEremainder(other.yawRadians - yawRadians, 2 * Math.PI);
        return new Camera(
                Position.of(focus.vector().lerp(other.focus.vector(), eased)),
                yawRadians + turn * eased,
                mix(pitchRadians, other.pitchRadians, eased),
                // Steps look equally large if they multiply the distance by equal factors.
                (float) (distance * Math.pow(other.distance / distance, eased)));
    }

    /** Returns the matrix from the world to the view: x right, y up, the camera looks along −z. */
    public Matrix4f viewFromWorld() {
        return new Matrix4f()
                .translate(0, 0, -distance)
                .rotateX(pitchRadians - (float) Math.PI / 2)
                .rotateZ(yawRadians)
                .translate(-focus.x(), -focus.y(), -focus.z());
    }

    /** Returns the matrix from the world to OpenGL's clip space, y up. */
    public Matrix4f clipFromWorld(PixelSize picture) {
        return new Matrix4f()
                .perspective(
                        angleFor(picture),
                        (float) picture.width() / picture.height(),
                        NEAR * distance,
                        FAR * distance)
                .mul(viewFromWorld());
    }

    /**
     * Projects a place into a picture.
     *
     * @return column, row from the top and distance from the camera; empty if it is behind the
     *     camera
     */
    public Optional<Seen> see(Position place, PixelSize picture) {
        Vector4f clip =
                clipFromWorld(picture).transform(new Vector4f(place.x(), place.y(), place.z(), 1));
        if (clip.w <= NEAR * distance) {
            return Optional.empty();
        }
        return Optional.of(
                new Seen(
                        (clip.x / clip.w + 1) / 2 * picture.width(),
                        (1 - clip.y / clip.w) / 2 * picture.height(),
                        clip.w));
    }

    /**
     * The projection of a place.
     *
     * @param x in pixels from the left edge of the picture
     * @param y in pixels from its top edge
     * @param depth distance from the camera along its line of sight
     */
    public record Seen(float x, float y, float depth) {}

    /** In a picture that is taller than wide, the angle is between left and right. */
    private static float angleFor(PixelSize picture) {
        float aspect = (float) picture.width() / picture.height();
        return aspect >= 1
                ? VIEW_ANGLE_RADIANS
                : (float) (2 * Math.atan(Math.tan(VIEW_ANGLE_RADIANS / 2) / aspect));
    }

    private static float distanceFor(Bounds bounds) {
        return MARGIN * bounds.radius() / (float) Math.sin(VIEW_ANGLE_RADIANS / 2);
    }

    private static float mix(float from, float to, float share) {
        return from + (to - from) * share;
    }
}
