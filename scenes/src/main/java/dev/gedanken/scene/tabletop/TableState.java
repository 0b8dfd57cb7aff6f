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
 * @param hand where the hand is and how it moves
 * @param mug where the mug is and how it moves
 * @param ball where the ball is and how it moves
 * @param cup where the glass is and how it moves; where it broke once it is broken
 * @param glass what happened to the glass and its water
 * @param markX column of the mark to which the mug shall go, px
 * @param outcome what the last step earned
 * @param shapes what the bodies are made of, from {@code varied}
 * @param varied what is particular to this episode
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
    /** Slower than this the mug counts as standing still, px/step. */
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
