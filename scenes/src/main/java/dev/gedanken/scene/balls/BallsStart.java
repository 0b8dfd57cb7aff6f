package dev.gedanken.scene.balls;

import static dev.gedanken.scene.balls.Motion.VX;
import static dev.gedanken.scene.balls.Motion.VY;
import static dev.gedanken.scene.balls.Motion.WIDTH;
import static dev.gedanken.scene.balls.Motion.X;
import static dev.gedanken.scene.balls.Motion.Y;

import dev.gedanken.scene.VariationValues;
import dev.gedanken.world.Noise;

/** Places the balls of a new episode, each from its own noise stream, without overlap. */
final class BallsStart {
    private static final int FIRST_BALL_STREAM = 110;
    private static final int TRIES = 200;

    private BallsStart() {}

    static BallsState start(long seed, VariationValues varied) {
        Bodies bodies = new Bodies(varied);
        double[] m = new double[BallsLayout.SLOTS * WIDTH];
        int count = (int) varied.of(BallsVariations.COUNT);
        for (int slot = 0; slot < BallsLayout.SLOTS; slot++) {
            Noise noise = Noise.at(seed, 0).onStream(FIRST_BALL_STREAM + slot);
            if (slot < count) {
                place(m, slot, bodies, noise);
                launch(m, slot * WIDTH, varied.of(BallsVariations.SPEED), noise);
            } else {
                m[slot * WIDTH + X] = BallsLayout.SIDE / 2;
                m[slot * WIDTH + Y] = -bodies.radius(slot);
            }
        }
        return new BallsState(Motion.owning(m), bodies, (1 << count) - 1, varied);
    }

    /** Takes the first free place drawn; with seven small balls one turns up quickly. */
    private static void place(double[] m, int slot, Bodies bodies, Noise noise) {
        double radius = bodies.radius(slot);
        double low = BallsLayout.NEAR + radius;
        double high = BallsLayout.FAR - radius;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            m[slot * WIDTH + X] = noise.uniform(2 + 2 * attempt, low, high);
            m[slot * WIDTH + Y] = noise.uniform(3 + 2 * attempt, low, high);
            if (isFree(m, slot, bodies)) {
                return;
            }
        }
    }

    private static boolean isFree(double[] m, int slot, Bodies bodies) {
        for (int other = 0; other < slot; other++) {
            double dx = m[slot * WIDTH + X] - m[other * WIDTH + X];
            double dy = m[slot * WIDTH + Y] - m[other * WIDTH + Y];
            double reach = bodies.radius(slot) + bodies.radius(other) + 1;
            if (dx * dx + dy * dy < reach * reach) {
                return false;
            }
        }
        return true;
    }

    /** Sends a ball in a random direction at about the given speed. */
    private static void launch(double[] m, int at, double speed, Noise noise) {
        double angle = noise.uniform(0, -Math.PI, Math.PI);
        double own = speed * noise.uniform(1, 0.6, 1.4);
        m[at + VX] = own * StrictMath.cos(angle);
        m[at + VY] = own * StrictMath.sin(angle);
    }
}
