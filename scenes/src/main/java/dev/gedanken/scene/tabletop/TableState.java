package dev.gedanken.scene.tabletop;

import dev.gedanken.scene.FactorValue;
import dev.gedanken.scene.Outcome;
import dev.gedanken.scene.SceneState;
import dev.gedanken.scene.VariationValues;
import dev.gedanken.scene.rigid.RigidMotion;
import java.util.List;

/**
 * Everything there is to know about the table.
 *
 * @param hand pose and velocity of the hand
 * @param mug pose and velocity of the mug
 * @param ball pose and velocity of the ball
 * @param cup pose and velocity of the glass; once it is broken, the place where it broke
 * @param glass state of the glass and its water
 * @param markX column of the mark to which the mug should go, px
 * @param outcome outcome of the last step
 * @param shapes shapes of the bodies, from {@code varied}
 * @param varied this episode's variations
 */
public record TableState(
        RigidMotion hand,
        RigidMotion mug,
        RigidMotion ball,
        RigidMotion cup,
        Glass glass,
        double markX,
        Outcome outcome,
        TableShapes shapes,
        VariationValues varied)
        implements SceneState<TableState> {
    /** Below this speed the mug counts as standing still, px/step. */
    private static final double STILL = 0.1;

    /** Returns whether the mug stands on the mark. */
    boolean isHome() {
        return Math.abs(mug.x() - markX) <= TableLayout.MARK_TOLERANCE
                && Math.abs(mug.angle()) <= TableLayout.UPRIGHT_TOLERANCE
                && mug.y() < TableLayout.TABLE_TOP
                && Math.abs(mug.vx()) < STILL
                && Math.abs(mug.vy()) < STILL;
    }

    @Override
    public List<FactorValue> factors() {
        return TableFactors.TABLE.read(this);
    }

    @Override
    public TableState with(String factor, double value) {
        return TableFactors.TABLE.set(this, factor, value);
    }

    TableState withHand(RigidMotion m) {
        return new TableState(m, mug, ball, cup, glass, markX, outcome, shapes, varied);
    }

    TableState withMug(RigidMotion m) {
        return new TableState(hand, m, ball, cup, glass, markX, outcome, shapes, varied);
    }

    TableState withBall(RigidMotion m) {
        return new TableState(hand, mug, m, cup, glass, markX, outcome, shapes, varied);
    }

    TableState withCup(RigidMotion m) {
        return new TableState(hand, mug, ball, m, glass, markX, outcome, shapes, varied);
    }

    TableState withGlass(Glass g) {
        return new TableState(hand, mug, ball, cup, g, markX, outcome, shapes, varied);
    }

    TableState withMark(double x) {
        return new TableState(hand, mug, ball, cup, glass, x, outcome, shapes, varied);
    }

    TableState withOutcome(Outcome o) {
        return new TableState(hand, mug, ball, cup, glass, markX, o, shapes, varied);
    }

    TableState withVaried(VariationValues values) {
        return new TableState(
                hand, mug, ball, cup, glass, markX, outcome, TableShapes.of(values), values);
    }
}
