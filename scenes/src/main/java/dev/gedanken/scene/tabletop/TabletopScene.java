package dev.gedanken.scene.tabletop;

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
 * A mug, a ball and a glass of water on a table, and a hand that pushes them about, seen from the
 * side.
 *
 * <p>Objects wobble, tip, slide off the edge, fall and bounce; the glass breaks when something
 * stops or hits it too suddenly, and spills.
 */
public final class TabletopScene implements Scene<TableState>, KeepsStates<TableState, KeptTable> {
    /** The scene's name on the command line and in packs. */
    public static final String NAME = "tabletop";

    private static final ActionSpace ACTIONS =
            ActionSpace.startingWith("noop")
                    .and("left", "LEFT", "A")
                    .and("right", "RIGHT", "D")
                    .and("lift", "UP", "W")
                    .and("lower", "DOWN", "S")
                    .build();
    private static final SceneCard CARD =
            new SceneCard(
                    NAME,
                    "Tabletop",
                    "A hand among a mug, a ball and a glass of water on a table; what falls, falls,"
                            + " and the glass may break.",
                    "What happens next if I nudge it the other way?",
                    TablePainter.OBJECTS,
                    TableVariations.ALL,
                    List.of(
                            new TrackedObject(
                                    "mug", TablePainter.MUG_COLOUR, 20, "mug.x", "mug.y", false),
                            new TrackedObject(
                                            "ball",
                                            TablePainter.BALL_COLOUR,
                                            8,
                                            "ball.x",
                                            "ball.y",
                                            false)
                                    .within(2 * TableLayout.BALL_RADIUS)));

    private final TablePolicies policies = new TablePolicies(ACTIONS);

    @Override
    public SceneCard card() {
        return CARD;
    }

    @Override
    public ActionSpace actions() {
        return ACTIONS;
    }

    @Override
    public TableState start(long seed, VariationValues variations) {
        return TableStart.start(variations);
    }

    @Override
    public TableState step(TableState state, Action action, Noise noise) {
        return TablePhysics.step(state, action);
    }

    @Override
    public void draw(TableState state, Canvas canvas) {
        TablePainter.draw(state, canvas);
    }

    @Override
    public Policy<TableState> policy(PolicyKind kind) {
        return policies.policy(kind);
    }

    @Override
    public Class<KeptTable> keptType() {
        return KeptTable.class;
    }

    @Override
    public KeptTable keep(TableState state) {
        return KeptTable.of(state);
    }

    @Override
    public TableState restore(KeptTable kept) {
        return kept.state();
    }
}
