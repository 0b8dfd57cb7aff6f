package dev.gedanken.scene.balls;

import static dev.gedanken.scene.balls.Motion.VX;
import static dev.gedanken.scene.balls.Motion.VY;
import static dev.gedanken.scene.balls.Motion.WIDTH;
import static dev.gedanken.scene.balls.Motion.X;
import static dev.gedanken.scene.balls.Motion.Y;

/**
 * Moves balls through one step from collision to collision, resolving each at its exact instant.
 *
 * <p>Only IEEE-exact operations (+ − × ÷ √) on the step's own numbers, in a fixed order: of two
 * collisions at the same instant, the one with the lower slots comes first.
 */
final class Collisions {
    private static final int LEFT_WALL = BallsLayout.SLOTS;
    private static final int RIGHT_WALL = LEFT_WALL + 1;
    private static final int TOP_WALL = LEFT_WALL + 2;
    private static final int BOTTOM_WALL = LEFT_WALL + 3;

    /** A collision encodes its two parties in one number: slot · PARTIES + other. */
    private static final int PARTIES = LEFT_WALL + 4;

    private static final int NONE = -1;

    /**
     * Most collisions resolved in a step; more only occur if balls were placed inside each other.
     */
    private static final int MOST = 64;

    private Collisions() {}

    /** Moves the {@code present} balls of {@code m} by one step. */
    static void advance(double[] m, int present, Bodies bodies, double restitution) {
        double left = 1;
        for (int count = 0; count < MOST; count++) {
            int next = earliest(m, present, bodies, left);
            if (next == NONE) {
                move(m, present, left);
                return;
            }
            double time = time(m, bodies, next / PARTIES, next % PARTIES);
            move(m, present, time);
            left -= time;
            resolve(m, bodies, next / PARTIES, next % PARTIES, restitution);
        }
    }

    private static int earliest(double[] m, int present, Bodies bodies, double within) {
        int earliest = NONE;
        double least = within;
        for (int i = 0; i < BallsLayout.SLOTS; i++) {
            for (int other = i + 1; isThere(present, i) && other < PARTIES; other++) {
                if (isThere(present, other)) {
                    double time = time(m, bodies, i, other);
                    if (time < least) {
                        least = time;
                        earliest = i * PARTIES + other;
                    }
                }
            }
        }
        return earliest;
    }

    private static boolean isThere(int present, int party) {
        return party >= LEFT_WALL || (present >>> party & 1) == 1;
    }

    /** Returns the steps until ball {@code i} meets the other party, infinite if it does not. */
    private static double time(double[] m, Bodies bodies, int i, int other) {
        int at = i * WIDTH;
        double radius = bodies.radius(i);
        return switch (other) {
            case LEFT_WALL -> wallTime(m[at + X] - radius - BallsLayout.NEAR, -m[at + VX]);
            case RIGHT_WALL -> wallTime(BallsLayout.FAR - radius - m[at + X], m[at + VX]);
            case TOP_WALL -> wallTime(m[at + Y] - radius - BallsLayout.NEAR, -m[at + VY]);
            case BOTTOM_WALL -> wallTime(BallsLayout.FAR - radius - m[at + Y], m[at + VY]);
            default -> pairTime(m, at, other * WIDTH, radius + bodies.radius(other));
        };
    }

    private static double wallTime(double gap, double approach) {
        return approach > 0 ? Math.max(0, gap / approach) : Double.POSITIVE_INFINITY;
    }

    /** Returns the first root of |d + w·t| = reach, in the form that avoids cancellation. */
    private static double pairTime(double[] m, int a, int b, double reach) {
        double dx = m[b + X] - m[a + X];
        double dy = m[b + Y] - m[a + Y];
        double wx = m[b + VX] - m[a + VX];
        double wy = m[b + VY] - m[a + VY];
        double closing = -(dx * wx + dy * wy);
        if (closing <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        double gap = dx * dx + dy * dy - reach * reach;
        double discriminant = closing * closing - (wx * wx + wy * wy) * gap;
        if (discriminant < 0) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.max(0, gap / (closing + Math.sqrt(discriminant)));
    }

    private static void move(double[] m, int present, double time) {
        for (int i = 0; i < BallsLayout.SLOTS; i++) {
            if (isThere(present, i)) {
                m[i * WIDTH + X] += m[i * WIDTH + VX] * time;
                m[i * WIDTH + Y] += m[i * WIDTH + VY] * time;
            }
        }
    }

    private static void resolve(double[] m, Bodies bodies, int i, int other, double restitution) {
        switch (other) {
            case LEFT_WALL, RIGHT_WALL -> m[i * WIDTH + VX] *= -restitution;
            case TOP_WALL, BOTTOM_WALL -> m[i * WIDTH + VY] *= -restitution;
            default -> exchange(m, bodies, i, other, restitution);
        }
    }

    /** Applies the impulse −(1+e)·(w·n) / (1/m₁ + 1/m₂) along the line of centres. */
    private static void exchange(
            double[] m, Bodies bodies, int first, int second, double restitution) {
        int a = first * WIDTH;
        int b = second * WIDTH;
        double dx = m[b + X] - m[a + X];
        double dy = m[b + Y] - m[a + Y];
        double squared = dx * dx + dy * dy;
        double closing = -(dx * (m[b + VX] - m[a + VX]) + dy * (m[b + VY] - m[a + VY]));
        double inverseMasses = 1 / bodies.mass(first) + 1 / bodies.mass(second);
        double impulse = (1 + restitution) * closing / (squared * inverseMasses);
        m[a + VX] -= impulse * dx / bodies.mass(first);
        m[a + VY] -= impulse * dy / bodies.mass(first);
        m[b + VX] += impulse * dx / bodies.mass(second);
        m[b + VY] += impulse * dy / bodies.mass(second);
    }
}
