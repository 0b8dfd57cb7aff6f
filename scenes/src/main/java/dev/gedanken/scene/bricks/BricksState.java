package dev.gedanken.scene.bricks;

import dev.gedanken.scene.FactorValue;
import dev.gedanken.scene.SceneState;
import java.util.List;

/**
 * Everything there is to know about the court.
 *
 * @param paddleX column of the paddle's centre, px
 * @param ballX column of the ball's centre, px
 * @param ballY row of the ball's centre, px, growing downwards
 * @param ballVx ball's velocity to the right, px/step
 * @param ballVy ball's velocity downwards, px/step
 * @param wall bit r·8+c is set while the brick in row r, column c stands
 * @param score bricks broken since the start
 * @param lost balls lost since the start
 */
public record BricksState(
        double paddleX,
        double ballX,
        double ballY,
        double ballVx,
        double ballVy,
        int wall,
        int score,
        int lost)
        implements SceneState<BricksState> {

    /** Returns whether brick {@code index} (row·8 + column) stands. */
    public boolean hasBrick(int index) {
        return (wall >>> index & 1) == 1;
    }

    @Override
    public List<FactorValue> factors() {
        return BricksFactors.read(this);
    }

    @Override
    public BricksState with(String factor, double value) {
        return BricksFactors.set(this, factor, value);
    }

    BricksState withPaddle(double x) {
        return new BricksState(x, ballX, ballY, ballVx, ballVy, wall, score, lost);
    }

    BricksState withBall(double x, double y, double vx, double vy) {
        return new BricksState(paddleX, x, y, vx, vy, wall, score, lost);
    }

    BricksState withWall(int newWall) {
        return new BricksState(paddleX, ballX, ballY, ballVx, ballVy, newWall, score, lost);
    }

    BricksState withBrick(int index, boolean standing) {
        return withWall(standing ? wall | 1 << index : wall & ~(1 << index));
    }

    BricksState withCounts(int newScore, int newLost) {
        return new BricksState(paddleX, ballX, ballY, ballVx, ballVy, wall, newScore, newLost);
    }
}
