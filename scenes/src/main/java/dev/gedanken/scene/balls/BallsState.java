package dev.gedanken.scene.balls;

import dev.gedanken.scene.FactorValue;
import dev.gedanken.scene.Outcome;
import dev.gedanken.scene.SceneState;
import dev.gedanken.scene.VariationValues;
import java.util.List;

/** Everything there is to know about the box. */
public final class BallsState implements SceneState<BallsState> {
    private final Motion motion;
    private final Bodies bodies;
    private final int present;
    private final VariationValues varied;

    /**
     * Creates a state.
     *
     * @param motion where the balls are and how they move
     * @param bodies their masses and radii, which follow from {@code varied}
     * @param present bit k is set while the ball in slot k is in the box or on its way in
     * @param varied this episode's variations
     */
    BallsState(Motion motion, Bodies bodies, int present, VariationValues varied) {
        this.motion = motion;
        this.bodies = bodies;
        this.present = present;
        this.varied = varied;
    }

    Motion motion() {
        return motion;
    }

    Bodies bodies() {
        return bodies;
    }

    int present() {
        return present;
    }

    /** Returns this episode's variations. */
    public VariationValues varied() {
        return varied;
    }

    /** Returns whether the ball in {@code slot} is in the box or on its way in. */
    public boolean has(int slot) {
        return (present >>> slot & 1) == 1;
    }

    /** Returns the column of a ball's centre, px. */
    public double x(int slot) {
        return motion.get(slot, Motion.X);
    }

    /** Returns the row of a ball's centre, px, growing downwards. */
    public double y(int slot) {
        return motion.get(slot, Motion.Y);
    }

    @Override
    public List<FactorValue> factors() {
        return BallsFactors.TABLE.read(this);
    }

    @Override
    public BallsState with(String factor, double value) {
        return BallsFactors.TABLE.set(this, factor, value);
    }

    /** Returns 1 for each step after which the red ball's centre is in the zone. */
    @Override
    public Outcome outcome() {
        return Outcome.of(redToZone() < BallsLayout.ZONE_RADIUS ? 1 : 0);
    }

    /** Returns the distance of the red ball's centre from the zone's, px. */
    double redToZone() {
        double dx = x(BallsLayout.RED) - varied.of(BallsVariations.ZONE_X);
        double dy = y(BallsLayout.RED) - varied.of(BallsVariations.ZONE_Y);
        return Math.sqrt(dx * dx + dy * dy);
    }

    BallsState withMotion(Motion next) {
        return new BallsState(next, bodies, present, varied);
    }

    BallsState withPresent(int slot, boolean there) {
        int changed = there ? present | 1 << slot : present & ~(1 << slot);
        return new BallsState(motion, bodies, changed, varied);
    }

    BallsState withVaried(VariationValues values) {
        return new BallsState(motion, new Bodies(values), present, values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BallsState that
                && present == that.present
                && motion.equals(that.motion)
                && varied.equals(that.varied);
    }

    @Override
    public int hashCode() {
        return 31 * motion.hashCode() + present;
    }
}
