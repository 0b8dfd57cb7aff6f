package dev.gedanken.scene.bricks;

import dev.gedanken.scene.Factor;
import dev.gedanken.scene.Variation;
import dev.gedanken.world.Noise;
import java.util.List;

/**
 * What differs between episodes of the court.
 *
 * <p>By default only the start differs, because models that are already trained know this court.
 * The paddle's place and the wall's share are drawn from the same stream as before variations had
 * streams of their own, so that old seeds still give the same episodes.
 */
final class BricksVariations {
    static final int START_STREAM = 100;

    static final Variation BALL_SPEED =
            Variation.fixed(
                    new Factor("ball.speed", "px/step", 0.5, BricksLayout.MAX_BALL_SPEED),
                    BricksLayout.BALL_SPEED);
    static final Variation PADDLE_WIDTH =
            Variation.fixed(
                    new Factor("paddle.width", "px", 8, 2 * BricksLayout.PADDLE_HALF_WIDTH),
                    2 * BricksLayout.PADDLE_HALF_WIDTH);
    static final Variation HUE = Variation.fixed(new Factor("hue", "degree", -180, 180), 0);

    /** Where the paddle stands; takes effect at a start. */
    static final Variation PADDLE_START =
            new Variation(
                    new Factor(
                            "start.paddle.x",
                            "px",
                            BricksLayout.PADDLE_MIN_X,
                            BricksLayout.PADDLE_MAX_X),
                    BricksVariations::samplePaddle);

    /** The share of the bricks that stand; takes effect at a start. */
    static final Variation WALL_SHARE =
            new Variation(
                    new Factor("start.wall.share", "share", 0, 1), BricksVariations::sampleShare);

    static final List<Variation> ALL =
            List.of(BALL_SPEED, PADDLE_WIDTH, HUE, PADDLE_START, WALL_SHARE);

    private BricksVariations() {}

    private static double samplePaddle(long seed) {
        double travel = BricksLayout.PADDLE_MAX_X - BricksLayout.PADDLE_MIN_X;
        return BricksLayout.PADDLE_MIN_X + start(seed).below(0, (int) travel + 1);
    }

    /** Returns a full wall for half of the seeds, otherwise a partly broken one. */
    private static double sampleShare(long seed) {
        float share = start(seed).uniform(2);
        return start(seed).uniform(1) < 0.5f ? 1 : share * share;
    }

    private static Noise start(long seed) {
        return Noise.at(seed, 0).onStream(START_STREAM);
    }
}
