package dev.gedanken.scene.bricks;

import static dev.gedanken.scene.bricks.BricksLayout.BALL_MAX;
import static dev.gedanken.scene.bricks.BricksLayout.BALL_MIN;
import static dev.gedanken.scene.bricks.BricksLayout.BALL_RADIUS;
import static dev.gedanken.scene.bricks.BricksLayout.PADDLE_TOP;

import dev.gedanken.world.Noise;

/**
 * One step of the court, in double arithmetic with IEEE-exact operations and {@link StrictMath} only.
 *
 * <p>The ball moves first along x, then along y, and bounces off whatever it meets on that axis; a step is
 * shorter than a brick is high, so it cannot tunnel. At most one brick breaks per axis and step.
 */
final class BricksPhysics {
    private static final int SERVE_STREAM = 101;
    private static final int NO_BRICK = -1;

    /** What a lost ball costs, in bricks. */
    private static final int BALL_COST = 1;

    private BricksPhysics() {}

    static BricksState step(BricksState state, double paddleDirection, Noise noise) {
        BricksState next = movePaddle(state, paddleDirection);
        next = moveBallAcross(next);
        next = moveBallDown(next);
        next = serveIfLost(next, noise);
        next = rebuildClearedWall(next);
        int reward = next.score() - state.score() - BALL_COST * (next.lost() - state.lost());
        return limited(next).withReward(reward);
    }

    /** Returns the state with counts capped at their maximum; the step's reward is not capped. */
    private static BricksState limited(BricksState s) {
        return s.withCounts(
                Math.min(s.score(), BricksState.MOST), Math.min(s.lost(), BricksState.MOST));
    }

    /** Returns a ball at the serving point, falling at an angle drawn from the serve's own stream. */
    static BricksState serve(BricksState state, Noise noise) {
        double angle =
                noise.onStream(SERVE_STREAM)
                        .uniform(0, -BricksLayout.MAX_SERVE_ANGLE, BricksLayout.MAX_SERVE_ANGLE);
        return state.withBall(
                BricksLayout.SERVE_X,
                BricksLayout.SERVE_Y,
                state.ballSpeed() * StrictMath.sin(angle),
                state.ballSpeed() * StrictMath.cos(angle));
    }

    private static BricksState movePaddle(BricksState s, double direction) {
        double x = s.paddleX() + direction * BricksLayout.PADDLE_SPEED;
        return s.withPaddle(Math.clamp(x, BricksLayout.PADDLE_MIN_X, BricksLayout.PADDLE_MAX_X));
    }

    private static BricksState moveBallAcross(BricksState s) {
        double x = s.ballX() + s.ballVx();
        if (x < BALL_MIN || x > BALL_MAX) {
            double wall = x < BALL_MIN ? BALL_MIN : BALL_MAX;
            return s.withBall(2 * wall - x, s.ballY(), -s.ballVx(), s.ballVy());
        }
        int brick = brickTouching(s.wall(), x, s.ballY());
        if (brick != NO_BRICK) {
            return breakBrick(s, brick).withBall(s.ballX(), s.ballY(), -s.ballVx(), s.ballVy());
        }
        return s.withBall(x, s.ballY(), s.ballVx(), s.ballVy());
    }

    private static BricksState moveBallDown(BricksState s) {
        double y = s.ballY() + s.ballVy();
        if (y < BALL_MIN) {
            return s.withBall(s.ballX(), 2 * BALL_MIN - y, s.ballVx(), -s.ballVy());
        }
        int brick = brickTouching(s.wall(), s.ballX(), y);
        if (brick != NO_BRICK) {
            return breakBrick(s, brick).withBall(s.ballX(), s.ballY(), s.ballVx(), -s.ballVy());
        }
        BricksState moved = s.withBall(s.ballX(), y, s.ballVx(), s.ballVy());
        return meetsPaddle(s, y) ? bounceOffPaddle(moved) : moved;
    }

    private static boolean meetsPaddle(BricksState before, double newY) {
        boolean reaches = newY + BALL_RADIUS >= PADDLE_TOP;
        // A ball may lie up to one step below the paddle's top and still be caught.
        boolean wasAbove = before.ballY() + BALL_RADIUS <= PADDLE_TOP + before.ballSpeed();
        double reach = before.paddleHalfWidth() + BALL_RADIUS;
        boolean inLine = Math.abs(before.ballX() - before.paddleX()) <= reach;
        return before.ballVy() > 0 && reaches && wasAbove && inLine;
    }

    /** Sends the ball up at an angle that grows with its distance from the paddle's middle. */
    private static BricksState bounceOffPaddle(BricksState s) {
        double offset = (s.ballX() - s.paddleX()) / (s.paddleHalfWidth() + BALL_RADIUS);
        double angle = Math.clamp(offset, -1, 1) * BricksLayout.MAX_BOUNCE_ANGLE;
        return s.withBall(
                s.ballX(),
                PADDLE_TOP - BALL_RADIUS,
                s.ballSpeed() * StrictMath.sin(angle),
                -s.ballSpeed() * StrictMath.cos(angle));
    }

    private static BricksState serveIfLost(BricksState s, Noise noise) {
        return s.ballY() > BALL_MAX ? serve(s.withCounts(s.score(), s.lost() + 1), noise) : s;
    }

    /** Brings the wall back once the last brick is broken and the ball is out of its way. */
    private static BricksState rebuildClearedWall(BricksState s) {
        boolean clear = s.ballY() > BricksLayout.WALL_BOTTOM + BALL_RADIUS + s.ballSpeed();
        return s.wall() == 0 && clear ? s.withWall(BricksLayout.FULL_WALL) : s;
    }

    private static BricksState breakBrick(BricksState s, int brick) {
        return s.withBrick(brick, false).withCounts(s.score() + 1, s.lost());
    }

    /** Returns the standing brick nearest to a ball at (x, y) among those it overlaps, or none. */
    private static int brickTouching(int wall, double x, double y) {
        int nearest = NO_BRICK;
        double least = BALL_RADIUS * BALL_RADIUS;
        for (int i = 0; i < BricksLayout.ROWS * BricksLayout.COLUMNS; i++) {
            if ((wall >>> i & 1) == 1) {
                double squared = squaredDistance(i, x, y);
                if (squared < least) {
                    least = squared;
                    nearest = i;
                }
            }
        }
        return nearest;
    }

    private static double squaredDistance(int brick, double x, double y) {
        double left = BricksLayout.brickLeft(brick);
        double top = BricksLayout.brickTop(brick);
        double dx = x - Math.clamp(x, left, left + BricksLayout.BRICK_WIDTH - BricksLayout.MORTAR);
        double dy = y - Math.clamp(y, top, top + BricksLayout.BRICK_HEIGHT - BricksLayout.MORTAR);
        return dx * dx + dy * dy;
    }
}
