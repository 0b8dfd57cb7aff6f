package dev.gedanken.scene.tabletop;

import dev.gedanken.scene.Outcome;
import dev.gedanken.scene.VariationValues;
import dev.gedanken.scene.rigid.RigidMotion;

/**
 * What is stored for a {@link TableState}, under the same names; the shapes follow from the
 * variations.
 */
public record KeptTable(
        RigidMotion hand,
        RigidMotion mug,
        RigidMotion ball,
        RigidMotion cup,
        Glass glass,
        double markX,
        Outcome outcome,
        VariationValues varied) {

    static KeptTable of(TableState state) {
        return new KeptTable(
                state.hand(),
                state.mug(),
                state.ball(),
                state.cup(),
                state.glass(),
                state.markX(),
                state.outcome(),
                state.varied());
    }

    TableState state() {
        return new TableState(
                hand, mug, ball, cup, glass, markX, outcome, TableShapes.of(varied), varied);
    }
}
