package dev.gedanken.scene.push;

import dev.gedanken.scene.VariationValues;
import dev.gedanken.scene.paint.Pose;
import dev.gedanken.scene.rigid.RigidMotion;
import dev.gedanken.scene.rigid.RigidShape;
import java.util.List;

/**
 * The shapes of an episode's bodies and its target, computed once from its variations.
 *
 * @param block the T
 * @param pusher the disc: heavy, so that the block hardly slows it
 * @param wall one side of the floor's edge, to be placed four times
 * @param target the pose that the block should reach
 * @param targetAngle its turn in radians
 */
record PushShapes(
        RigidShape block, RigidShape pusher, RigidShape wall, Pose target, double targetAngle) {
    private static final double PUSHER_DENSITY = 20;
    private static final double THICKNESS = 16;
    private static final double LENGTH = PushLayout.SIDE;

    /** The four walls, outside the floor's edge. */
    static final List<RigidMotion> WALLS =
            List.of(
                    RigidMotion.at(LENGTH / 2, PushLayout.WALL, Math.PI),
                    RigidMotion.at(LENGTH / 2, LENGTH - PushLayout.WALL, 0),
                    RigidMotion.at(PushLayout.WALL, LENGTH / 2, Math.PI / 2),
                    RigidMotion.at(LENGTH - PushLayout.WALL, LENGTH / 2, -Math.PI / 2));

    static PushShapes of(VariationValues varied) {
        double friction = varied.of(PushVariations.CONTACT_FRICTION);
        double angle = varied.of(PushVariations.TARGET_ANGLE);
        double[] side = PushLayout.box(-LENGTH, 0, LENGTH, THICKNESS);
        return new PushShapes(
                RigidShape.polygons(PushLayout.BLOCK, 1, friction, 0),
                RigidShape.disc(PushLayout.PUSHER_RADIUS, PUSHER_DENSITY, friction, 0).upright(),
                RigidShape.polygons(List.of(side), 1, friction, 0).fixed(),
                Pose.of(
                        varied.of(PushVariations.TARGET_X),
                        varied.of(PushVariations.TARGET_Y),
                        angle),
                angle);
    }
}
