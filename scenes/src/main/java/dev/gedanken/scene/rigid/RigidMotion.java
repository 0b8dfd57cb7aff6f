package dev.gedanken.scene.rigid;

import dev.gedanken.scene.paint.Pose;

/**
 * The pose and velocity of a rigid body.
 *
 * @param pose position of its origin in px, and its rotation, which is {@code angle}
 * @param angle turn in radians from −π to π, clockwise as seen
 * @param vx velocity of its centre of mass to the right, px/step
 * @param vy velocity of its centre of mass downwards, px/step
 * @param spin angular velocity in radians a step, clockwise as seen
 */
public record RigidMotion(Pose pose, double angle, double vx, double vy, double spin) {
    /** Greatest distance from the frame's edge at which a body is still tracked, px. */
    public static final double MARGIN = 8;

    /** Greatest coordinate of a body, px. */
    public static final double FAR = 64 + MARGIN;

    /** Greatest speed of a body along an axis, px/step. */
    public static final double MAX_SPEED = 8;

    /** Greatest angular velocity of a body, radians a step. */
    public static final double MAX_SPIN = 2;

    /** Returns a body at rest. */
    public static RigidMotion at(double x, double y, double angle) {
        return of(x, y, angle, 0, 0, 0);
    }

    /** Returns a body in motion, kept within the limits of its factors. */
    public static RigidMotion of(
            double x, double y, double angle, double vx, double vy, double spin) {
        double turn = wrapped(angle);
        return new RigidMotion(
                Pose.of(Math.clamp(x, -MARGIN, FAR), Math.clamp(y, -MARGIN, FAR), turn),
                turn,
                Math.clamp(vx, -MAX_SPEED, MAX_SPEED),
                Math.clamp(vy, -MAX_SPEED, MAX_SPEED),
                Math.clamp(spin, -MAX_SPIN, MAX_SPIN));
    }

    /** Returns the column of the origin, px. */
    public double x() {
        return pose.x();
    }

    /** Returns the row of the origin, px, growing downwards. */
    public double y() {
        return pose.y();
    }

    /** Returns this body elsewhere. */
    public RigidMotion moved(double x, double y) {
        return of(x, y, angle, vx, vy, spin);
    }

    /** Returns this body with another turn. */
    public RigidMotion turned(double newAngle) {
        return of(x(), y(), newAngle, vx, vy, spin);
    }

    /** Returns this body with another velocity. */
    public RigidMotion moving(double newVx, double newVy) {
        return new RigidMotion(pose, angle, newVx, newVy, spin);
    }

    /** Returns this body with another angular velocity. */
    public RigidMotion spinning(double newSpin) {
        return new RigidMotion(pose, angle, vx, vy, newSpin);
    }

    /** Returns an angle in −π..π that points the same way; such an angle itself is left as it is. */
    public static double wrapped(double angle) {
        if (Math.abs(angle) <= Math.PI) {
            return angle;
        }
        double turns = Math.floor((angle + Math.PI) / (2 * Math.PI));
        return Math.clamp(angle - 2 * Math.PI * turns, -Math.PI, Math.PI);
    }
}
