package dev.gedanken.scene.balls;

import dev.gedanken.scene.Factor;
import dev.gedanken.scene.FactorTable;

/** Names the quantities of a {@link BallsState}, reads them and sets them. */
final class BallsFactors {
    static final FactorTable<BallsState> TABLE = table();

    private BallsFactors() {}

    private static FactorTable<BallsState> table() {
        FactorTable.Builder<BallsState> table =
                FactorTable.varying(BallsState::varied, BallsState::withVaried);
        for (int i = 0; i < BallsLayout.SLOTS; i++) {
            int slot = i;
            String name = BallsLayout.NAMES.get(slot);
            table.and(
                    Factor.flag(name + ".present"),
                    s -> s.has(slot) ? 1 : 0,
                    (s, value) -> s.withPresent(slot, value == 1));
            number(table, slot, Motion.X, place(name + ".x"));
            number(table, slot, Motion.Y, place(name + ".y"));
            number(table, slot, Motion.VX, speed(name + ".vx"));
            number(table, slot, Motion.VY, speed(name + ".vy"));
        }
        return table.build();
    }

    private static void number(
            FactorTable.Builder<BallsState> table, int slot, int what, Factor factor) {
        table.and(
                factor,
                s -> s.motion().get(slot, what),
                (s, value) -> s.withMotion(s.motion().with(slot, what, value)));
    }

    /** Balls enter from above the frame; an absent ball waits there. */
    private static Factor place(String name) {
        return new Factor(name, "px", -BallsLayout.MAX_RADIUS, BallsLayout.SIDE);
    }

    private static Factor speed(String name) {
        return new Factor(name, "px/step", -BallsLayout.MAX_SPEED, BallsLayout.MAX_SPEED);
    }
}
