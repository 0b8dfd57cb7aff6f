package dev.gedanken.scene.bricks;

import dev.gedanken.scene.Factor;
import dev.gedanken.scene.FactorValue;
import dev.gedanken.scene.Factors;
import java.util.ArrayList;
import java.util.List;

/** Names the quantities of a {@link BricksState}, reads them and sets them. */
final class BricksFactors {
    private static final int MOST = 1_000_000;
    private static final Factor PADDLE_X =
            new Factor("paddle.x", "px", BricksLayout.PADDLE_MIN_X, BricksLayout.PADDLE_MAX_X);
    private static final Factor BALL_X =
            new Factor("ball.x", "px", BricksLayout.BALL_MIN, BricksLayout.BALL_MAX);
    private static final Factor BALL_Y =
            new Factor("ball.y", "px", BricksLayout.BALL_MIN, BricksLayout.BALL_MAX);
    private static final Factor BALL_VX =
            new Factor("ball.vx", "px/step", -BricksLayout.BALL_SPEED, BricksLayout.BALL_SPEED);
    private static final Factor BALL_VY =
            new Factor("ball.vy", "px/step", -BricksLayout.BALL_SPEED, BricksLayout.BALL_SPEED);
    private static final Factor SCORE = new Factor("score", "count", 0, MOST);
    private static final Factor LOST = new Factor("lost", "count", 0, MOST);
    private static final List<Factor> BRICKS = bricks();

    private BricksFactors() {}

    static List<FactorValue> read(BricksState state) {
        List<FactorValue> values = new ArrayList<>();
        values.add(new FactorValue(PADDLE_X, state.paddleX()));
        values.add(new FactorValue(BALL_X, state.ballX()));
        values.add(new FactorValue(BALL_Y, state.ballY()));
        values.add(new FactorValue(BALL_VX, state.ballVx()));
        values.add(new FactorValue(BALL_VY, state.ballVy()));
        values.add(new FactorValue(SCORE, state.score()));
        values.add(new FactorValue(LOST, state.lost()));
        for (int i = 0; i < BRICKS.size(); i++) {
            values.add(new FactorValue(BRICKS.get(i), state.hasBrick(i) ? 1 : 0));
        }
        return List.copyOf(values);
    }

    static BricksState set(BricksState s, String name, double value) {
        Factors.find(s.factors(), name).factor().check(value);
        return switch (name) {
            case "paddle.x" -> s.withPaddle(value);
            case "ball.x" -> s.withBall(value, s.ballY(), s.ballVx(), s.ballVy());
            case "ball.y" -> s.withBall(s.ballX(), value, s.ballVx(), s.ballVy());
            case "ball.vx" -> s.withBall(s.ballX(), s.ballY(), value, s.ballVy());
            case "ball.vy" -> s.withBall(s.ballX(), s.ballY(), s.ballVx(), value);
            case "score" -> s.withCounts((int) value, s.lost());
            case "lost" -> s.withCounts(s.score(), (int) value);
            default -> s.withBrick(indexOfBrick(name), value >= 0.5);
        };
    }

    private static int indexOfBrick(String name) {
        for (int i = 0; i < BRICKS.size(); i++) {
            if (BRICKS.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalStateException(
                "Factor '%s' was listed but has no setter.".formatted(name));
    }

    private static List<Factor> bricks() {
        List<Factor> factors = new ArrayList<>();
        for (int row = 0; row < BricksLayout.ROWS; row++) {
            for (int column = 0; column < BricksLayout.COLUMNS; column++) {
                factors.add(new Factor("brick.%d.%d".formatted(row, column), "flag", 0, 1));
            }
        }
        return List.copyOf(factors);
    }
}
