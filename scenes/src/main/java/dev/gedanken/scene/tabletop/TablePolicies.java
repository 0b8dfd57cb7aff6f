package dev.gedanken.scene.tabletop;

import dev.gedanken.scene.Policies;
import dev.gedanken.scene.Policy;
import dev.gedanken.scene.PolicyKind;
import dev.gedanken.world.Action;
import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.Noise;

/**
 * The three policies of this scene; the task is to push the mug to the mark.
 *
 * <p>Random keys seldom touch anything, so the mixed policy also meddles: it goes to a random
 * object and pushes it, no matter where that goes.
 */
final class TablePolicies {
    private static final int HOLD_STEPS = 10;
    private static final int MIX_STEPS = 30;
    private static final float EXPERT_SHARE = 0.4f;
    private static final float MEDDLER_SHARE = 0.75f;
    private static final int MEDDLE_STREAM = 204;

    /** Steps for which the meddler stays with an object. */
    private static final int MEDDLE_STEPS = 70;

    /** Above this row the hand passes over everything. */
    private static final double SAFE_Y = 29;

    /** Below this row the hand pushes the mug under its middle, so that it slides and does not tip. */
    private static final double PUSH_Y = 39.5;

    /** Gap between hand and mug when the hand comes down, px. */
    private static final double ROOM = 0.9;

    private static final double NEARLY = 0.7;

    /** Fastest that the hand pushes the mug, px/step: a fast mug slides far. */
    private static final double GENTLE = 0.35;

    private final ActionSpace space;
    private final Policy<TableState> random;

    TablePolicies(ActionSpace space) {
        this.space = space;
        this.random = Policies.random(space, HOLD_STEPS);
    }

    Policy<TableState> policy(PolicyKind kind) {
        return switch (kind) {
            case RANDOM -> random;
            case EXPERT -> this::expert;
            case MIXED -> Policies.mixed(this::expert, this::meddle, MIX_STEPS, EXPERT_SHARE);
        };
    }

    private Action expert(TableState state, Noise noise) {
        return space.named(expert(state));
    }

    /** Comes down behind the mug, as seen from the mark, and pushes it with short shoves. */
    private static String expert(TableState state) {
        double way = state.markX() - state.mug().x();
        if (Math.abs(way) < NEARLY || state.outcome().terminated()) {
            return "noop";
        }
        double side = Math.signum(way);
        double reach = mugReach(side);
        return isBehind(state, state.mug().x(), side, reach)
                ? shove(state, side, Math.abs(way))
                : approach(state, state.mug().x() - side * reach);
    }

    /** Pushes one object for a while, from one side, then another, or plays at random. */
    private Action meddle(TableState state, Noise noise) {
        Noise block = noise.onStream(MEDDLE_STREAM).atStep(noise.step() / MEDDLE_STEPS);
        if (block.uniform(0) >= MEDDLER_SHARE) {
            return random.act(state, noise);
        }
        double side = block.below(1, 2) == 0 ? -1 : 1;
        double x =
                switch (block.below(2, 3)) {
                    case 0 -> state.mug().x();
                    case 1 -> state.ball().x();
                    default -> state.cup().x();
                };
        double reach = mugReach(-1);
        return space.named(
                isBehind(state, x, side, reach)
                        ? towards(side)
                        : approach(state, x - side * reach));
    }

    /** Returns whether the hand is low enough and near enough to push an object at {@code x}. */
    private static boolean isBehind(TableState state, double x, double side, double reach) {
        double behind = side * (x - state.hand().x());
        return state.hand().y() > PUSH_Y && behind > 0 && behind < reach + 4;
    }

    /** Goes up, across and down to the column {@code place}. */
    private static String approach(TableState state, double place) {
        double off = place - state.hand().x();
        if (Math.abs(off) < 0.8) {
            return "lower";
        }
        return state.hand().y() > SAFE_Y ? "lift" : towards(off);
    }

    private static String towards(double side) {
        return side < 0 ? "left" : "right";
    }

    /** Returns the distance of hand and mug when the hand comes down on the side away from the mark. */
    private static double mugReach(double side) {
        double handle = side < 0 ? TableLayout.HANDLE_REACH : 0;
        return TableLayout.MUG_HALF_WIDTH + handle + TableLayout.HAND_RADIUS + ROOM;
    }

    /** Pushes gently while the mug would not slide past the mark if the hand stopped now. */
    private static String shove(TableState state, double side, double way) {
        double braking =
                state.varied().of(TableVariations.FRICTION)
                        * state.varied().of(TableVariations.GRAVITY);
        double speed = Math.max(0, side * state.mug().vx());
        // The hand needs a moment to stop: the mug goes on for about another step before it slides.
        boolean willArrive = speed + speed * speed / (2 * braking) > way - NEARLY / 2;
        if (willArrive || side * state.hand().vx() > GENTLE) {
            return "noop";
        }
        return towards(side);
    }
}
