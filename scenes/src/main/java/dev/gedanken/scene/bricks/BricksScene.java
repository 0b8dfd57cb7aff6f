package dev.gedanken.scene.bricks;

import dev.gedanken.scene.Fixture;
import dev.gedanken.scene.HasFixtures;
import dev.gedanken.scene.Policy;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.scene.Scene;
import dev.gedanken.scene.SceneCard;
import dev.gedanken.scene.TrackedObject;
import dev.gedanken.scene.VariationValues;
import dev.gedanken.scene.paint.Canvas;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.Noise;
import java.util.List;

/**
 * A paddle, a ball and a wall of four rows of eight bricks.
 *
 * <p>The ball's bounce depends on where it hits the paddle; a lost ball is served again at an angle
 * from its own noise stream; a cleared wall comes back. Half of the seeds start with a full wall,
 * the others with a partly broken one.
 */
public final class BricksScene implements Scene<BricksState>, HasFixtures {
    /** The scene's name on the command line and in packs. */
    public static final String NAME = "bricks";

    private static final ActionSpace ACTIONS =
            ActionSpace.startingWith("noop")
                    .and("left", "LEFT", "A")
                    .and("right", "RIGHT", "D")
                    .build();
    private static final SceneCard CARD =
            new SceneCard(
                    NAME,
                    "Bricks",
                    "A paddle keeps a ball in play under a wall of coloured bricks, which break"
                            + " when they are hit.",
                    "Does the ball survive, and does a small difference at the paddle become the"
                            + " right difference later?",
                    BricksPainter.OBJECTS,
                    BricksVariations.ALL,
                    List.of(
                            new TrackedObject(
                                    "ball",
                                    BricksPainter.BALL_COLOUR,
                                    10,
                                    "ball.x",
                                    "ball.y",
                                    false),
                            new TrackedObject(
                                    "paddle",
                                    BricksPainter.PADDLE_COLOUR,
                                    14,
                                    "paddle.x",
                                    "",
                                    true)));

    private final BricksPolicies policies = new BricksPolicies(ACTIONS);

    @Override
    public SceneCard card() {
        return CARD;
    }

    @Override
    public ActionSpace actions() {
        return ACTIONS;
    }

    @Override
    public BricksState start(long seed, VariationValues varied) {
        Noise noise = Noise.at(seed, 0).onStream(BricksVariations.START_STREAM);
        double paddle = varied.of(BricksVariations.PADDLE_START);
        int wall = startingWall(noise, varied.of(BricksVariations.WALL_SHARE));
        BricksState empty = new BricksState(paddle, 0, 0, 0, 0, wall, 0, 0, 0, varied);
        return BricksPhysics.serve(empty, noise);
    }

    @Override
    public BricksState step(BricksState state, Action action, Noise noise) {
        double direction =
                switch (action.name()) {
                    case "left" -> -1;
                    case "right" -> 1;
                    default -> 0;
                };
        return BricksPhysics.step(state, direction, noise);
    }

    @Override
    public void draw(BricksState state, Canvas canvas) {
        BricksPainter.draw(state, canvas);
    }

    @Override
    public List<Fixture> fixtures() {
        return BricksPainter.fixtures();
    }

    @Override
    public Policy<BricksState> policy(PolicyKind kind) {
        return policies.policy(kind);
    }

    /**
     * Returns a wall in which each brick stands with probability {@code share}, and at least one
     * does.
     */
    private static int startingWall(Noise noise, double share) {
        int wall = 0;
        for (int i = 0; i < Integer.SIZE; i++) {
            if (noise.uniform(3 + i) < share) {
                wall |= 1 << i;
            }
        }
        return wall == 0 ? 1 << noise.below(40, Integer.SIZE) : wall;
    }
}
