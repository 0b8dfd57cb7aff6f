package dev.gedanken.scene.push;

import dev.gedanken.scene.rigid.RigidMotion;
import dev.gedanken.scene.rigid.RigidWorld;
import dev.gedanken.scene.rigid.StrictBody;

/**
 * One step of the floor: the pusher moves, contacts are solved, and friction with the floor slows
 * the block.
 */
final class PushPhysics {
    private static final double NO_GRAVITY = 0;

    private PushPhysics() {}

    static PushState step(PushState state, Direction direction) {
        PushShapes shapes = state.shapes();
        RigidWorld world = new RigidWorld(NO_GRAVITY);
        for (RigidMotion wall : PushShapes.WALLS) {
            world.add(shapes.wall(), wall);
        }
        RigidMotion going =
                state.pusher()
                        .moving(
                                direction.x() * PushLayout.PUSHER_SPEED,
                                direction.y() * PushLayout.PUSHER_SPEED);
        StrictBody pusher = world.add(shapes.pusher(), going);
        StrictBody block = world.add(shapes.block(), state.block());
        world.step();
        double friction = state.varied().of(PushVariations.FLOOR_FRICTION);
        return new PushState(
                RigidWorld.motion(pusher, going),
                braked(RigidWorld.motion(block, state.block()), friction),
                shapes,
                state.varied());
    }

    /** Applies the floor's dry friction to the block's velocity and spin, down to rest. */
    private static RigidMotion braked(RigidMotion m, double friction) {
        double speed = Math.sqrt(m.vx() * m.vx() + m.vy() * m.vy());
        double spin = Math.abs(m.spin());
        double slower = speed > friction ? 1 - friction / speed : 0;
        double spinFriction = friction / PushLayout.GYRATION;
        double slowerSpin = spin > spinFriction ? 1 - spinFriction / spin : 0;
        return m.moving(m.vx() * slower, m.vy() * slower).spinning(m.spin() * slowerSpin);
    }
}
