package dev.gedanken.scene.rigid;

import org.dyn4j.dynamics.BodyFixture;
import org.dyn4j.dynamics.ContinuousDetectionMode;
import org.dyn4j.dynamics.Settings;
import org.dyn4j.geometry.Convex;
import org.dyn4j.world.World;
import org.dyn4j.world.listener.ContactListener;

/**
 * A dyn4j world that lives for one step of a scene: it is built from the state's values and thrown
 * away, so nothing that the solver remembers can reach the next step.
 *
 * <p>Lengths and times are scaled by powers of two, which is exact. Within the step the solver
 * takes {@value #SUBSTEPS} substeps and may use what it computed in the one before.
 */
public final class RigidWorld {
    /** The solver's tolerances are made for bodies of about a metre. */
    static final double METRES_PER_PIXEL = 1 / 16.0;

    /** For speeds: 16 px are a metre and 32 steps are a second of the solver. */
    private static final double METRES_PER_SECOND = 2;

    private static final double SECONDS_PER_STEP = 1 / 32.0;
    private static final double GRAVITY_SCALE = METRES_PER_SECOND / SECONDS_PER_STEP;
    private static final int SUBSTEPS = 4;

    /** Slower impacts do not bounce, in metres a second: things come to rest. */
    private static final double LEAST_BOUNCE = 0.5;

    private final World<StrictBody> world = new World<>();

    /**
     * Creates an empty world.
     *
     * @param gravity downwards, in px/step²
     */
    public RigidWorld(double gravity) {
        world.setGravity(0, gravity * GRAVITY_SCALE);
        Settings settings = world.getSettings();
        settings.setAtRestDetectionEnabled(false);
        settings.setContinuousDetectionMode(ContinuousDetectionMode.NONE);
        settings.setStepFrequency(SECONDS_PER_STEP / SUBSTEPS);
    }

    /** Adds a body; the order in which bodies are added is the order in which they are solved. */
    public StrictBody add(RigidShape shape, RigidMotion motion) {
        StrictBody body = new StrictBody();
        for (Convex part : shape.parts()) {
            BodyFixture fixture = new BodyFixture(part);
            fixture.setFriction(shape.friction());
            fixture.setRestitution(shape.bounce());
            fixture.setRestitutionVelocity(LEAST_BOUNCE);
            body.addFixture(fixture);
        }
        body.setMass(shape.mass());
        body.setAngularDamping(0);
        place(body, motion);
        world.addBody(body);
        return body;
    }

    /** Notifies {@code listener} of every contact. */
    public void listen(ContactListener<StrictBody> listener) {
        world.addContactListener(listener);
    }

    /** Advances all bodies by one step of the scene. */
    public void step() {
        world.step(SUBSTEPS);
    }

    /** Returns the motion of a body that had the motion {@code before} when it was added. */
    public static RigidMotion motion(StrictBody body, RigidMotion before) {
        return RigidMotion.of(
                body.getTransform().getTranslationX() / METRES_PER_PIXEL,
                body.getTransform().getTranslationY() / METRES_PER_PIXEL,
                before.angle() + body.turned(),
                body.getLinearVelocity().x / METRES_PER_SECOND,
                body.getLinearVelocity().y / METRES_PER_SECOND,
                body.getAngularVelocity() * SECONDS_PER_STEP);
    }

    /** Returns a speed change in px/step for an impulse on a body of the given shape. */
    public static double speedChange(double impulse, RigidShape shape) {
        return impulse / shape.mass().getMass() / METRES_PER_SECOND;
    }

    private static void place(StrictBody body, RigidMotion motion) {
        body.placeAt(
                motion.pose().cos(),
                motion.pose().sin(),
                motion.x() * METRES_PER_PIXEL,
                motion.y() * METRES_PER_PIXEL);
        body.setLinearVelocity(motion.vx() * METRES_PER_SECOND, motion.vy() * METRES_PER_SECOND);
        body.setAngularVelocity(motion.spin() / SECONDS_PER_STEP);
    }
}
