package dev.gedanken.scene.balls;

import static dev.gedanken.scene.balls.Motion.VX;
import static dev.gedanken.scene.balls.Motion.VY;
import static dev.gedanken.scene.balls.Motion.WIDTH;
import static dev.gedanken.scene.balls.Motion.X;
import static dev.gedanken.scene.balls.Motion.Y;

import dev.gedanken.world.Noise;

/**
 * One step of the box, with IEEE-exact operations only: the key's wind or kick, perhaps a new ball,
 * then elastic motion.
 *
 * <p>All work is done on one copy of the motion's numbers, which becomes the new state's.
 */
final class BallsPhysics {
    private static final int ENTRY_STREAM = 101;
    private static final int ALL_PRESENT = (1 << BallsLayout.SLOTS) - 1;

    /** Greatest distance by which overlapping balls are moved apart in a step, px. */
    private static final double SEPARATION = 0.3;

    /** Overlap that rounding can leave at a contact, px. */
    private static final double TOUCH = 1e-6;

    private BallsPhysics() {}

    static BallsState step(BallsState state, Push push, Noise noise) {
        double[] m = state.motion().numbers();
        int present = state.present() | enter(m, state, noise.onStream(ENTRY_STREAM));
        return advance(state, m, present, push);
    }

    /** Returns the step in which no ball enters, which is the part that can be predicted. */
    static BallsState foresee(BallsState state, Push push) {
        return advance(state, state.motion().numbers(), state.present(), push);
    }

    private static BallsState advance(BallsState state, double[] m, int present, Push push) {
        Bodies bodies = state.bodies();
        if (push == Push.KICK) {
            kick(m, BallsLayout.RED * WIDTH);
        } else if (push != Push.NONE) {
            double speed = state.varied().of(BallsVariations.WIND);
            blow(m, present, bodies, push.x() * speed, push.y() * speed);
        }
        Collisions.advance(m, present, bodies, state.varied().of(BallsVariations.RESTITUTION));
        separate(m, present, bodies);
        for (int i = 0; i < BallsLayout.SLOTS; i++) {
            if (isThere(present, i)) {
                keepInside(m, i * WIDTH, bodies.radius(i));
            }
        }
        return new BallsState(Motion.owning(m), bodies, present, state.varied());
    }

    /**
     * Perhaps puts a ball above the hatch; returns its bit, or 0. The draw depends on no action.
     */
    private static int enter(double[] m, BallsState state, Noise noise) {
        boolean isFull = state.present() == ALL_PRESENT;
        if (isFull || noise.uniform(0) >= state.varied().of(BallsVariations.ENTRY)) {
            return 0;
        }
        int slot = Integer.numberOfTrailingZeros(~state.present());
        double radius = state.bodies().radius(slot);
        int at = slot * WIDTH;
        m[at + X] =
                noise.uniform(1, BallsLayout.HATCH_LEFT + radius, BallsLayout.HATCH_RIGHT - radius);
        m[at + Y] = -radius;
        m[at + VX] = noise.uniform(2, -0.4, 0.4);
        m[at + VY] = noise.uniform(3, 0.7, 1.2);
        return 1 << slot;
    }

    private static void kick(double[] m, int at) {
        double speed = speed(m, at);
        if (speed == 0) {
            m[at + VY] = -BallsLayout.KICK_SPEED;
        } else if (speed < BallsLayout.KICK_SPEED) {
            m[at + VX] *= BallsLayout.KICK_SPEED / speed;
            m[at + VY] *= BallsLayout.KICK_SPEED / speed;
        }
    }

    /** Drags every ball towards the wind's velocity, lighter balls more strongly. */
    private static void blow(double[] m, int present, Bodies bodies, double windX, double windY) {
        for (int i = 0; i < BallsLayout.SLOTS; i++) {
            double grip = isThere(present, i) ? BallsLayout.WIND_GRIP / bodies.mass(i) : 0;
            m[i * WIDTH + VX] += grip * (windX - m[i * WIDTH + VX]);
            m[i * WIDTH + VY] += grip * (windY - m[i * WIDTH + VY]);
        }
    }

    /** Moves balls apart that were placed into each other, at most a little in each step. */
    private static void separate(double[] m, int present, Bodies bodies) {
        for (int i = 0; i < BallsLayout.SLOTS; i++) {
            for (int j = i + 1; j < BallsLayout.SLOTS; j++) {
                if (isThere(present, i) && isThere(present, j)) {
                    separate(m, i * WIDTH, j * WIDTH, bodies.radius(i) + bodies.radius(j));
                }
            }
        }
    }

    private static void separate(double[] m, int a, int b, double reach) {
        double dx = m[b + X] - m[a + X];
        double dy = m[b + Y] - m[a + Y];
        double distance = Math.sqrt(dx * dx + dy * dy);
        double overlap = reach - distance;
        if (overlap > TOUCH) {
            double shift = Math.min(overlap, SEPARATION) / 2;
            double nx = distance == 0 ? 1 : dx / distance;
            double ny = distance == 0 ? 0 : dy / distance;
            m[a + X] -= nx * shift;
            m[a + Y] -= ny * shift;
            m[b + X] += nx * shift;
            m[b + Y] += ny * shift;
        }
    }

    private static void keepInside(double[] m, int at, double radius) {
        double speed = speed(m, at);
        if (speed > BallsLayout.MAX_SPEED) {
            m[at + VX] *= BallsLayout.MAX_SPEED / speed;
            m[at + VY] *= BallsLayout.MAX_SPEED / speed;
        }
        m[at + X] = Math.clamp(m[at + X], BallsLayout.NEAR + radius, BallsLayout.FAR - radius);
        m[at + Y] = Math.clamp(m[at + Y], -radius, BallsLayout.FAR - radius);
        m[at + VX] = Math.clamp(m[at + VX], -BallsLayout.MAX_SPEED, BallsLayout.MAX_SPEED);
        m[at + VY] = Math.clamp(m[at + VY], -BallsLayout.MAX_SPEED, BallsLayout.MAX_SPEED);
        boolean isInHatch = m[at + Y] < BallsLayout.NEAR + radius - TOUCH;
        if (isInHatch && m[at + VY] < BallsLayout.HATCH_SPEED) {
            m[at + VY] = BallsLayout.HATCH_SPEED;
        }
    }

    private static boolean isThere(int present, int slot) {
        return (present >>> slot & 1) == 1;
    }

    private static double speed(double[] m, int at) {
        return Math.sqrt(m[at + VX] * m[at + VX] + m[at + VY] * m[at + VY]);
    }
}
