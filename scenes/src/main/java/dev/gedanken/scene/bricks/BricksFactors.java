package dev.gedanken.scene.bricks;

import dev.gedanken.scene.Factor;
import dev.gedanken.scene.FactorTable;

/** Names the quantities of a {@link BricksState}, reads them and sets them. */
final class BricksFactors {
    static final FactorTable<BricksState> TABLE = table();

    private BricksFactors() {}

    private static FactorTable<BricksState> table() {
        FactorTable.Builder<BricksState> table =
                FactorTable.varying(BricksState::varied, BricksState::withVaried);
        table.and(
                        new Factor(
                                "paddle.x",
                                "px",
                                BricksLayout.PADDLE_MIN_X,
                                BricksLayout.PADDLE_MAX_X),
                        BricksState::paddleX,
                        BricksState::withPaddle)
                .and(
                        place("ball.x"),
                        BricksState::ballX,
                        (s, x) -> s.withBall(x, s.ballY(), s.ballVx(), s.ballVy()))
                .and(
                        place("ball.y"),
                        BricksState::ballY,
                        (s, y) -> s.withBall(s.ballX(), y, s.ballVx(), s.ballVy()))
                .and(
                        speed("ball.vx"),
                        BricksState::ballVx,
                        (s, vx) -> s.withBall(s.ballX(), s.ballY(), vx, s.ballVy()))
                .and(
                        speed("ball.vy"),
                        BricksState::ballVy,
                        (s, vy) -> s.withBall(s.ballX(), s.ballY(), s.ballVx(), vy))
                .and(
                        new Factor("score", "count", 0, BricksState.MOST),
                        BricksState::score,
                        (s, score) -> s.withCounts((int) score, s.lost()))
                .and(
                        new Factor("lost", "count", 0, BricksState.MOST),
                        BricksState::lost,
                        (s, lost) -> s.withCounts(s.score(), (int) lost));
        for (int i = 0; i < BricksLayout.ROWS * BricksLayout.COLUMNS; i++) {
            int brick = i;
            table.and(
                    Factor.flag(BricksLayout.brickName(brick)),
                    s -> s.hasBrick(brick) ? 1 : 0,
                    (s, standing) -> s.withBrick(brick, standing == 1));
        }
        return table.build();
    }

    private static Factor place(String name) {
        return new Factor(name, "px", BricksLayout.BALL_MIN, BricksLayout.BALL_MAX);
    }

    private static Factor speed(String name) {
        double most = BricksLayout.MAX_BALL_SPEED;
        return new Factor(name, "px/step", -most, most);
    }
}
