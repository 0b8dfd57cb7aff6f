package dev.gedanken.scene.bricks;

import dev.gedanken.scene.FactorValue;
import dev.gedanken.scene.Outcome;
import dev.gedanken.scene.SceneState;
import dev.gedanken.scene.VariationValues;
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
 * @param reward reward of the last step: bricks broken minus balls lost
 * @param varied this episode's variations
 */
public record BricksState(
        double paddleX,
        double ballX,
        double ballY,
        double ballVx,
        double ballVy,
        int wall,
        int score,
        int lost,
        int reward,
        VariationValues varied)
        implements SceneState<BricksState> {
    /** Highest count of bricks and balls. */
    static final int MOST = 1_000_000;

    /** Returns whether brick {@code index} (row·8 + column) stands. */
    public boolean hasBrick(int index) {
        return (wall >>> index & 1) == 1;
    }

    /** Returns the speed at which the ball is served and leaves the paddle, px/step. */
    public double ballSpeed() {
        return varied.of(BricksVariations.BALL_SPEED);
    }

    /** Returns half of the paddle's width, px. */
    public double paddleHalfWidth() {
        return varied.of(BricksVariations.PADDLE_WIDTH) / 2;
    }

    @Override
    public List<FactorValue> factors() {
        return BricksFactors.TABLE.read(this);
    }

    @Override
    public BricksState with(String factor, double value) {
        return BricksFactors.TABLE.set(this, factor, value);
    }

    @Override
    public Outcome outcome() {
        return Outcome.of(reward);
    }

    BricksState withPaddle(double x) {
        return new BricksState(x, ballX, ballY, ballVx, ballVy, wall, score, lost, reward, varied);
    }

    BricksState withBall(double x, double y, double vx, double vy) {
        return new BricksState(paddleX, x, y, vx, vy, wall, score, lost, reward, varied);
    }

    BricksState withWall(int newWall) {
        return new BricksState(
                paddleX, ballX, ballY, ballVx, ballVy, newWall, score, lost, reward, varied);
    }

    BricksState withBrick(int index, boolean standing) {
        return withWall(standing ? wall | 1 << index : wall & ~(1 << index));
    }

    BricksState withCounts(int newScore, int newLost) {
        return new BricksState(
                paddleX, ballX, ballY, ballVx, ballVy, wall, newScore, newLost, reward, varied);
    }

    BricksState withReward(int newReward) {
        return new BricksState(
                paddleX, ballX, ballY, ballVx, ballVy, wall, score, lost, newReward, varied);
    }

    BricksState withVaried(VariationValues values) {
        return new BricksState(
                paddleX, ballX, ballY, ballVx, ballVy, wall, score, lost, reward, values);
    }
}
