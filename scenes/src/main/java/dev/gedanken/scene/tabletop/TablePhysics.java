package dev.gedanken.scene.tabletop;

import dev.gedanken.scene.Outcome;
import dev.gedanken.scene.rigid.RigidMotion;
import dev.gedanken.scene.rigid.RigidWorld;
import dev.gedanken.scene.rigid.StrictBody;
import dev.gedanken.world.Action;

/** One step at the table. */
final class TablePhysics {

    private TablePhysics() {}

    static TableState step(TableState state, Action action) {
        TableShapes shapes = state.shapes();
        RigidWorld world = new RigidWorld(state.varied().of(TableVariations.GRAVITY));
        world.add(shapes.ground(), TableShapes.GROUND_PLACE);
        world.add(shapes.top(), TableShapes.TOP_PLACE);
        for (RigidMotion place : TableShapes.WALL_PLACES) {
            world.add(shapes.wall(), place);
        }
        RigidMotion moved = steered(state.hand(), action);
        StrictBody hand = world.add(shapes.hand(), moved);
        hand.setGravityScale(0);
        StrictBody mug = world.add(shapes.mug(), state.mug());
        StrictBody ball = world.add(shapes.ball(), state.ball());
        TableState next;
        if (state.glass().isBroken()) {
            world.step();
            next = state.withGlass(aged(state, false));
        } else {
            StrictBody cup = world.add(shapes.glass(), state.cup());
            ImpactGauge gauge = new ImpactGauge(cup);
            world.listen(gauge);
            world.step();
            TableState fallen = state.withCup(RigidWorld.motion(cup, state.cup()));
            next = fallen.withGlass(aged(fallen, breaks(state, gauge)));
        }
        return judged(
                state,
                next.withHand(RigidWorld.motion(hand, moved))
                        .withMug(RigidWorld.motion(mug, state.mug()))
                        .withBall(RigidWorld.motion(ball, state.ball())));
    }

    /** Moves the hand's velocity towards what the key asks for. */
    private static RigidMotion steered(RigidMotion hand, Action action) {
        double goalX =
                switch (action.name()) {
                    case "left" -> -TableLayout.HAND_SPEED;
                    case "right" -> TableLayout.HAND_SPEED;
                    default -> 0;
                };
        double goalY =
                switch (action.name()) {
                    case "lift" -> -TableLayout.HAND_SPEED;
                    case "lower" -> TableLayout.HAND_SPEED;
                    default -> 0;
                };
        return hand.moving(nearer(hand.vx(), goalX), nearer(hand.vy(), goalY));
    }

    private static double nearer(double velocity, double goal) {
        double most = TableLayout.HAND_ACCELERATION;
        return velocity + Math.clamp(goal - velocity, -most, most);
    }

    private static boolean breaks(TableState state, ImpactGauge gauge) {
        return RigidWorld.speedChange(gauge.greatest(), state.shapes().glass())
                > state.varied().of(TableVariations.STRENGTH);
    }

    private static Glass aged(TableState state, boolean breaks) {
        RigidMotion cup = state.cup();
        return state.glass().after(breaks, cup.x(), cup.y(), cup.angle());
    }

    /** The episode ends well with the mug on its mark and badly with the glass in pieces. */
    private static TableState judged(TableState before, TableState after) {
        if (after.glass().isBroken()) {
            double reward = before.glass().isBroken() ? 0 : -1;
            return after.withOutcome(new Outcome(reward, true));
        }
        return after.withOutcome(after.isHome() ? new Outcome(1, true) : Outcome.of(0));
    }
}
