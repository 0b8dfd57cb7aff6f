package dev.gedanken.scene.tabletop;

import dev.gedanken.scene.VariationValues;
import dev.gedanken.scene.rigid.RigidMotion;
import dev.gedanken.scene.rigid.RigidShape;
import java.util.List;

/**
 * The shapes of an episode's bodies, computed once from its variations.
 *
 * @param hand heavy, and never turning
 * @param mug a box with a handle on its right
 * @param ball a disc
 * @param glass a cup that is wider at the top
 * @param top the table's top
 * @param ground the floor
 * @param wall left, right and upper limit of the room
 */
record TableShapes(
        RigidShape hand,
        RigidShape mug,
        RigidShape ball,
        RigidShape glass,
        RigidShape top,
        RigidShape ground,
        RigidShape wall) {
    static final RigidMotion TOP_PLACE =
            RigidMotion.at(
                    (TableLayout.TABLE_LEFT + TableLayout.TABLE_RIGHT) / 2,
                    TableLayout.TABLE_TOP + TableLayout.TABLE_THICKNESS / 2,
                    0);
    static final RigidMotion GROUND_PLACE =
            RigidMotion.at(TableLayout.SIDE / 2, TableLayout.FLOOR + 4, 0);
    static final List<RigidMotion> WALL_PLACES =
            List.of(
                    RigidMotion.at(-3, TableLayout.SIDE / 2, 0),
                    RigidMotion.at(TableLayout.SIDE + 3, TableLayout.SIDE / 2, 0),
                    RigidMotion.at(TableLayout.SIDE / 2, -7, Math.PI / 2));

    private static final double HAND_DENSITY = 12;
    private static final double HAND_FRICTION = 0.2;

    static TableShapes of(VariationValues varied) {
        double friction = varied.of(TableVariations.FRICTION);
        double bounce = varied.of(TableVariations.BOUNCE);
        double halfTop = (TableLayout.TABLE_RIGHT - TableLayout.TABLE_LEFT) / 2;
        double halfThickness = TableLayout.TABLE_THICKNESS / 2;
        return new TableShapes(
                RigidShape.disc(TableLayout.HAND_RADIUS, HAND_DENSITY, HAND_FRICTION, 0).upright(),
                RigidShape.polygons(
                        List.of(TableLayout.MUG, TableLayout.MUG_HANDLE), 1, friction, 0.1),
                RigidShape.disc(TableLayout.BALL_RADIUS, 0.5, friction, bounce),
                RigidShape.polygons(List.of(TableLayout.GLASS), 0.8, friction, 0.1),
                slab(halfTop, halfThickness, friction),
                slab(TableLayout.SIDE, 4, friction),
                slab(4, TableLayout.SIDE, 0));
    }

    private static RigidShape slab(double halfWidth, double halfHeight, double friction) {
        double[] outline = TableLayout.box(-halfWidth, -halfHeight, halfWidth, halfHeight);
        return RigidShape.polygons(List.of(outline), 1, friction, 0).fixed();
    }
}
