package dev.gedanken.scene.bricks;

import static dev.gedanken.scene.bricks.BricksLayout.BALL_MAX;
import static dev.gedanken.scene.bricks.BricksLayout.BALL_MIN;
import static dev.gedanken.scene.bricks.BricksLayout.BALL_RADIUS;
import static dev.gedanken.scene.bricks.BricksLayout.PADDLE_TOP;

import dev.gedanken.scene.Policies;
import dev.gedanken.scene.Policy;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.Noise;

/** The three policies of this scene. */
final class BricksPolicies {
    private static final int AIM_STREAM = 202;

    /** Steps for which a random action is held, so that the paddle travels. */
    private static final int HOLD_STEPS = 5;

    /** Steps for which the mixed policy follows one of the others. */
    private static final int MIX_STEPS = 24;

    /** How often the mixed policy plays like the expert. */
    private static final float EXPERT_SHARE = 0.7f;

    /** Steps for which the expert keeps aiming with the same part of the paddle. */
    private static final int AIM_STEPS = 40;

    /**
     * Greatest offset from the paddle's centre at which the expert aims, as a share of half its
     * width.
     */
    private static final double AIM_REACH = 0.75;

    private final Action idle;
    private final Action left;
    private final Action right;
    private final Policy<BricksState> random;

    BricksPolicies(ActionSpace space) {
        this.random = Policies.random(space, HOLD_STEPS);
        this.idle = space.idle();
        this.left = space.named("left");
        this.right = space.named("right");
    }

    Policy<BricksState> policy(PolicyKind kind) {
        return switch (kind) {
            case RANDOM -> random;
            case EXPERT -> this::expert;
            case MIXED -> Policies.mixed(this::expert, random, MIX_STEPS, EXPERT_SHARE);
        };
    }

    /**
     * Goes to where the ball will come down, aiming with a part of the paddle that changes over
     * time.
     */
    private Action expert(BricksState state, Noise noise) {
        Noise aim = noise.onStream(AIM_STREAM).atStep(noise.step() / AIM_STEPS);
        double offset = aim.uniform(0, -AIM_REACH, AIM_REACH) * state.paddleHalfWidth();
        double goal = state.ballVy() > 0 ? landingX(state) - offset : state.ballX();
        double distance = goal - state.paddleX();
        if (Math.abs(distance) < BricksLayout.PADDLE_SPEED) {
            return idle;
        }
        return distance < 0 ? left : right;
    }

    /** Returns the column where a falling ball meets the paddle's height, side walls included. */
    private static double landingX(BricksState state) {
        double steps = (PADDLE_TOP - BALL_RADIUS - state.ballY()) / state.ballVy();
        double x = state.ballX() + state.ballVx() * Math.max(0, steps);
        double span = BALL_MAX - BALL_MIN;
        double folded = (x - BALL_MIN) % (2 * span);
        folded = folded < 0 ? folded + 2 * span : folded;
        return BALL_MIN + (folded > span ? 2 * span - folded : folded);
    }
}
