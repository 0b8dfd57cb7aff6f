package dev.gedanken.scene.tabletop;

import dev.gedanken.scene.Factor;
import dev.gedanken.scene.FactorTable;
import dev.gedanken.scene.rigid.RigidFactors;
import dev.gedanken.scene.rigid.RigidMotion;

/** Names the quantities of a {@link TableState}, reads them and sets them. */
final class TableFactors {
    static final FactorTable<TableState> TABLE = table();

    private TableFactors() {}

    private static FactorTable<TableState> table() {
        FactorTable.Builder<TableState> table =
                FactorTable.varying(TableState::varied, TableState::withVaried);
        hand(table);
        RigidFactors.add(table, "mug", TableState::mug, TableState::withMug);
        RigidFactors.add(table, "ball", TableState::ball, TableState::withBall);
        RigidFactors.add(table, "glass", TableState::cup, TableState::withCup);
        table.and(
                        new Factor("glass.fill", "share", 0, 1),
                        s -> s.glass().fill(),
                        (s, fill) -> s.withGlass(s.glass().withFill(fill)))
                .and(
                        new Factor("glass.broken_steps", "count", 0, Glass.SETTLED),
                        s -> s.glass().brokenSteps(),
                        (s, steps) -> s.withGlass(s.glass().withBrokenSteps((int) steps)));
        puddle(table);
        table.and(
                new Factor("mark.x", "px", TableLayout.TABLE_LEFT, TableLayout.TABLE_RIGHT),
                TableState::markX,
                TableState::withMark);
        return table.build();
    }

    /** The hand never turns. */
    private static void hand(FactorTable.Builder<TableState> table) {
        table.and(
                        new Factor("hand.x", "px", -RigidMotion.MARGIN, RigidMotion.FAR),
                        s -> s.hand().x(),
                        (s, x) -> s.withHand(s.hand().moved(x, s.hand().y())))
                .and(
                        new Factor("hand.y", "px", -RigidMotion.MARGIN, RigidMotion.FAR),
                        s -> s.hand().y(),
                        (s, y) -> s.withHand(s.hand().moved(s.hand().x(), y)))
                .and(
                        speed("hand.vx"),
                        s -> s.hand().vx(),
                        (s, vx) -> s.withHand(s.hand().moving(vx, s.hand().vy())))
                .and(
                        speed("hand.vy"),
                        s -> s.hand().vy(),
                        (s, vy) -> s.withHand(s.hand().moving(s.hand().vx(), vy)));
    }

    private static void puddle(FactorTable.Builder<TableState> table) {
        table.and(
                        new Factor("puddle.x", "px", 0, TableLayout.SIDE),
                        s -> s.glass().puddleX(),
                        (s, x) ->
                                s.withGlass(
                                        s.glass()
                                                .withPuddle(
                                                        x,
                                                        s.glass().puddleY(),
                                                        s.glass().spilled())))
                .and(
                        new Factor("puddle.y", "px", TableLayout.TABLE_TOP, TableLayout.FLOOR),
                        s -> s.glass().puddleY(),
                        (s, y) ->
                                s.withGlass(
                                        s.glass()
                                                .withPuddle(
                                                        s.glass().puddleX(),
                                                        y,
                                                        s.glass().spilled())))
                .and(
                        new Factor("puddle.size", "share", 0, 1),
                        s -> s.glass().spilled(),
                        (s, size) ->
                                s.withGlass(
                                        s.glass()
                                                .withPuddle(
                                                        s.glass().puddleX(),
                                                        s.glass().puddleY(),
                                                        size)));
    }

    private static Factor speed(String name) {
        return new Factor(name, "px/step", -RigidMotion.MAX_SPEED, RigidMotion.MAX_SPEED);
    }
}
