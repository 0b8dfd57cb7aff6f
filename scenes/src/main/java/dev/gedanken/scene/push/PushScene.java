package dev.gedanken.scene.push;

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
 * A disc that pushes a T-shaped block into a target pose, seen from above.
 *
 * <p>Modelled after the Push-T task of Chi et al., "Diffusion Policy" (RSS 2023); sizes, physics and
 * tolerance are this project's own, so results do not compare with theirs.
 */
public final class PushScene implements Scene<PushState>, KeepsStates<PushState, KeptPush> {
    /** The scene's name on the command line and in packs. */
    public static final String NAME = "push";

    private static final ActionSpace ACTIONS =
            ActionSpace.startingWith("noop")
                    .and("up", "UP", "W")
                    .and("down", "DOWN", "X")
                    .and("left", "LEFT", "A")
                    .and("right", "RIGHT", "D")
                    .and("up_left", "Q")
                    .and("up_right", "E")
                    .and("down_left", "Z")
                    .and("down_right", "C")
                    .build();
    private static final SceneCard CARD =
            new SceneCard(
                    NAME,
                    "Push",
                    "A disc pushes a T-shaped block over the floor; a pale T shows where it should"
                            + " end up.",
                    "Where does the block go, and how does it turn, when it is pushed here?",
                    PushPainter.OBJECTS,
                    PushVariations.ALL,
                    List.of(
                            new TrackedObject(
                                            "block",
                                            PushPainter.BLOCK_COLOUR,
                                            40,
                                            "block.x",
                                            "block.y",
                                            false)
                                    .turning(),
                            new TrackedObject(
                                    "pusher",
                                    PushPainter.PUSHER_COLOUR,
                                    10,
                                    "pusher.x",
                                    "pusher.y",
                                    true)));

    private final PushPolicies policies = new PushPolicies(ACTIONS);

    @Override
    public SceneCard card() {
        return CARD;
    }

    @Override
    public ActionSpace actions() {
        return ACTIONS;
    }

    @Override
    public PushState start(long seed, VariationValues variations) {
        return PushStart.start(variations);
    }

    @Override
    public PushState step(PushState state, Action action, Noise noise) {
        return PushPhysics.step(state, Direction.of(action.index()));
    }

    @Override
    public void draw(PushState state, Canvas canvas) {
        PushPainter.draw(state, canvas);
    }

    @Override
    public Policy<PushState> policy(PolicyKind kind) {
        return policies.policy(kind);
    }

    @Override
    public Class<KeptPush> keptType() {
        return KeptPush.class;
    }

    @Override
    public KeptPush keep(PushState state) {
        return KeptPush.of(state);
    }

    @Override
    public PushState restore(KeptPush kept) {
        return kept.state();
    }
}
