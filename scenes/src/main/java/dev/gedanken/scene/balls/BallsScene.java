package dev.gedanken.scene.balls;

import dev.gedanken.scene.KeepsStates;
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
 * Five to seven balls of different colour and mass in a box, part of which is hidden behind a grey
 * panel.
 *
 * <p>Collisions are elastic. The wind drags all balls and a kick launches the red one. While there
 * is a free place, a new ball enters through the hatch at random times, drawn from its own noise
 * stream.
 */
public final class BallsScene implements Scene<BallsState>, KeepsStates<BallsState, KeptBalls> {
    /** The scene's name on the command line and in packs. */
    public static final String NAME = "balls";

    private static final ActionSpace ACTIONS =
            ActionSpace.startingWith("noop")
                    .and("wind_left", "LEFT", "A")
                    .and("wind_right", "RIGHT", "D")
                    .and("wind_up", "UP", "W")
                    .and("wind_down", "DOWN", "S")
                    .and("kick", "SPACE")
                    .build();
    private static final SceneCard CARD =
            new SceneCard(
                    NAME,
                    "Balls",
                    "Balls of different mass bounce in a box; the wind blows, the red one can be"
                            + " kicked, and now and then a new one enters.",
                    "Is a ball still there behind the panel, does each keep what it is, and when"
                            + " is the next one due?",
                    BallsPainter.OBJECTS,
                    BallsVariations.ALL,
                    List.of(
                            new TrackedObject(
                                    "red", BallsPainter.RED_COLOUR, 10, "red.x", "red.y", false)));

    private final BallsPolicies policies = new BallsPolicies(ACTIONS);

    @Override
    public SceneCard card() {
        return CARD;
    }

    @Override
    public ActionSpace actions() {
        return ACTIONS;
    }

    @Override
    public BallsState start(long seed, VariationValues variations) {
        return BallsStart.start(seed, variations);
    }

    @Override
    public BallsState step(BallsState state, Action action, Noise noise) {
        return BallsPhysics.step(state, Push.of(action.index()), noise);
    }

    @Override
    public void draw(BallsState state, Canvas canvas) {
        BallsPainter.draw(state, canvas);
    }

    @Override
    public Policy<BallsState> policy(PolicyKind kind) {
        return policies.policy(kind);
    }

    @Override
    public Class<KeptBalls> keptType() {
        return KeptBalls.class;
    }

    @Override
    public KeptBalls keep(BallsState state) {
        return KeptBalls.of(state);
    }

    @Override
    public BallsState restore(KeptBalls kept) {
        return kept.state();
    }
}
