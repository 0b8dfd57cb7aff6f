package dev.gedanken.scene.push;

import dev.gedanken.scene.FactorValue;
import dev.gedanken.scene.Outcome;
import dev.gedanken.scene.SceneState;
import dev.gedanken.scene.VariationValues;
import dev.gedanken.scene.rigid.RigidMotion;
import java.util.List;

/** Everything there is to know about the floor. */
public final class PushState implements SceneState<PushState> {
    private final RigidMotion pusher;
    private final RigidMotion block;
    private final PushShapes shapes;
    private final VariationValues varied;

    /** Creates a state; {@code shapes} are those of {@code varied}. */
    PushState(RigidMotion pusher, RigidMotion block, PushShapes shapes, VariationValues varied) {
        this.pusher = pusher;
        this.block = block;
        this.shapes = shapes;
        this.varied = varied;
    }

    /** Returns the pusher's pose and velocity. */
    public RigidMotion pusher() {
        return pusher;
    }

    /** Returns the pose of the block's centre of mass and the block's velocity. */
    public RigidMotion block() {
        return block;
    }

    PushShapes shapes() {
        return shapes;
    }

    /** Returns this episode's variations. */
    public VariationValues varied() {
        return varied;
    }

    /** Returns the distance of the block's centre of mass from the target's, px. */
    public double positionError() {
        double dx = shapes.target().x() - block.x();
        double dy = shapes.target().y() - block.y();
        return Math.sqrt(dx * dx + dy * dy);
    }

    /** Returns by how much the block would have to turn, radians in −π..π, clockwise as seen. */
    public double angleError() {
        return RigidMotion.wrapped(shapes.targetAngle() - block.angle());
    }

    /** Returns whether the block is in the target pose, within the tolerances. */
    public boolean isSolved() {
        return positionError() <= PushLayout.POSITION_TOLERANCE
                && Math.abs(angleError()) <= PushLayout.ANGLE_TOLERANCE;
    }

    @Override
    public List<FactorValue> factors() {
        return PushFactors.TABLE.read(this);
    }

    @Override
    public PushState with(String factor, double value) {
        return PushFactors.TABLE.set(this, factor, value);
    }

    /** Returns a reward of 1 and the episode's end once the block is in the target pose. */
    @Override
    public Outcome outcome() {
        return isSolved() ? new Outcome(1, true) : Outcome.of(0);
    }

    PushState withPusher(RigidMotion motion) {
        return new PushState(motion, block, shapes, varied);
    }

    PushState withBlock(RigidMotion motion) {
        return new PushState(pusher, motion, shapes, varied);
    }

    PushState withVaried(VariationValues values) {
        return new PushState(pusher, block, PushShapes.of(values), values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PushState that
                && pusher.equals(that.pusher)
                && block.equals(that.block)
                && varied.equals(that.varied);
    }

    @Override
    public int hashCode() {
        return 31 * pusher.hashCode() + block.hashCode();
    }
}
