package dev.gedanken.scene.tabletop;

import dev.gedanken.scene.Outcome;
import dev.gedanken.scene.VariationValues;
import dev.gedanken.scene.rigid.RigidMotion;

/** Sets the table as the variations say. */
final class TableStart {
    /** Place of mug, ball and glass in each order. */
    private static final int[][] ORDERS = {
        {0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}
    };

    private TableStart() {}

    static TableState start(VariationValues varied) {
        int[] order = ORDERS[(int) varied.of(TableVariations.ORDER)];
        double shift = varied.of(TableVariations.SHIFT);
        double mugX = TableLayout.PLACES.get(order[0]) + shift;
        double ballX = TableLayout.PLACES.get(order[1]) + shift;
        double glassX = TableLayout.PLACES.get(order[2]) + shift;
        double side = mugX < ballX && mugX < glassX || order[1] > order[0] ? 1 : -1;
        return new TableState(
                RigidMotion.at(varied.of(TableVariations.HAND_START), TableLayout.HAND_START_Y, 0),
                standing(mugX, TableLayout.MUG_HALF_HEIGHT),
                standing(ballX, TableLayout.BALL_RADIUS),
                standing(glassX, TableLayout.GLASS_HALF_HEIGHT),
                new Glass(varied.of(TableVariations.FILL), 0, 0, TableLayout.TABLE_TOP, 0),
                mugX + side * varied.of(TableVariations.MARK_OFFSET),
                Outcome.of(0),
                TableShapes.of(varied),
                varied);
    }

    private static RigidMotion standing(double x, double halfHeight) {
        return RigidMotion.at(x, TableLayout.TABLE_TOP - halfHeight, 0);
    }
}
