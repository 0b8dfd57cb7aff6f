package dev.gedanken.scene.rigid;

import java.util.ArrayList;
import java.util.List;
import org.dyn4j.geometry.Circle;
import org.dyn4j.geometry.Convex;
import org.dyn4j.geometry.Mass;
import org.dyn4j.geometry.MassType;
import org.dyn4j.geometry.Polygon;
import org.dyn4j.geometry.Vector2;

/**
 * A body's shape and material, made once for an episode and never changed, so that steps share it.
 *
 * @param parts convex parts, in metres around the body's origin
 * @param mass mass, centre and inertia
 * @param friction coefficient of dry friction; two touching bodies use the geometric mean
 * @param bounce share of its speed that it keeps when it falls on something, 0..1
 */
public record RigidShape(List<Convex> parts, Mass mass, double friction, double bounce) {

    public RigidShape {
        parts = List.copyOf(parts);
    }

    /** Returns a disc of the given radius in px. */
    public static RigidShape disc(double radius, double density, double friction, double bounce) {
        Convex circle = new Circle(radius * RigidWorld.METRES_PER_PIXEL);
        return new RigidShape(List.of(circle), circle.createMass(density), friction, bounce);
    }

    /**
     * Returns a body of convex polygons.
     *
     * @param outlines each x0, y0, x1, y1, … in px around the body's origin, clockwise as seen
     */
    public static RigidShape polygons(
            List<double[]> outlines, double density, double friction, double bounce) {
        List<Convex> parts = new ArrayList<>();
        List<Mass> masses = new ArrayList<>();
        for (double[] outline : outlines) {
            Convex polygon = polygon(outline);
            parts.add(polygon);
            masses.add(polygon.createMass(density));
        }
        return new RigidShape(parts, Mass.create(masses), friction, bounce);
    }

    /** Returns this body with infinite mass, so that nothing moves it. */
    public RigidShape fixed() {
        Mass infinite = new Mass(mass);
        infinite.setType(MassType.INFINITE);
        return new RigidShape(parts, infinite, friction, bounce);
    }

    /** Returns this body with its rotation fixed: it moves but never turns. */
    public RigidShape upright() {
        Mass straight = new Mass(mass);
        straight.setType(MassType.FIXED_ANGULAR_VELOCITY);
        return new RigidShape(parts, straight, friction, bounce);
    }

    private static Convex polygon(double[] outline) {
        Vector2[] corners = new Vector2[outline.length / 2];
        for (int i = 0; i < corners.length; i++) {
            corners[i] =
                    new Vector2(
                            outline[2 * i] * RigidWorld.METRES_PER_PIXEL,
                            outline[2 * i + 1] * RigidWorld.METRES_PER_PIXEL);
        }
        return new Polygon(corners);
    }
}
