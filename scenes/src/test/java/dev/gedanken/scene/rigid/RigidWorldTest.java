package dev.gedanken.scene.rigid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.dyn4j.geometry.Transform;
import org.junit.jupiter.api.Test;

class RigidWorldTest {
    private static final double[] BOX = {-4, -4, 4, -4, 4, 4, -4, 4};
    private static final RigidShape BLOCK = RigidShape.polygons(List.of(BOX), 1, 0.4, 0);

    @Property
    void aFreeBodyKeepsItsVelocityAndItsSpin(
            @ForAll @DoubleRange(min = -3, max = 3) double vx,
            @ForAll @DoubleRange(min = -0.5, max = 0.5) double spin) {
        RigidMotion before = RigidMotion.of(32, 32, 0.3, vx, 0, spin);
        RigidWorld world = new RigidWorld(0);
        StrictBody body = world.add(BLOCK, before);
        world.step();
        RigidMotion after = RigidWorld.motion(body, before);
        assertThat(after.x()).isCloseTo(32 + vx, within(1e-12));
        assertThat(after.angle()).isCloseTo(0.3 + spin, within(1e-12));
        assertThat(after.vx()).isEqualTo(vx);
        assertThat(after.spin()).isCloseTo(spin, within(1e-15));
    }

    @Property
    void turningByStrictMathDoesWhatTheLibraryDoes(
            @ForAll @DoubleRange(min = -4, max = 4) double angle,
            @ForAll @DoubleRange(min = -9, max = 9) double x) {
        Transform theirs = new Transform();
        theirs.translate(1, 2);
        Transform target = theirs.copy();
        StrictTransform ours = new StrictTransform(target);
        theirs.rotate(angle, x, 3);
        ours.rotate(angle, x, 3);
        assertThat(ours.getTranslationX()).isCloseTo(theirs.getTranslationX(), within(1e-12));
        assertThat(ours.getTranslationY()).isCloseTo(theirs.getTranslationY(), within(1e-12));
        assertThat(target.getTranslationX()).isEqualTo(ours.getTranslationX());
        assertThat(target.getCost()).isEqualTo(ours.getCost());
        assertThat(ours.turned()).isEqualTo(angle);
    }

    @Test
    void aBodyPushedOutOfAnotherTurnsThroughOurTransform() {
        RigidMotion tilted = RigidMotion.at(32, 31, 0.2);
        RigidWorld world = new RigidWorld(0);
        world.add(BLOCK.fixed(), RigidMotion.at(30, 37, 0));
        StrictBody body = world.add(BLOCK, tilted);
        world.step();
        double angle = RigidWorld.motion(body, tilted).angle();
        assertThat(angle).isNotEqualTo(0.2);
        assertThat(body.getTransform().getSint()).isCloseTo(Math.sin(angle), within(1e-12));
    }

    @Property
    void wrappingKeepsTheDirectionAndSmallAnglesAsTheyAre(
            @ForAll @DoubleRange(min = -50, max = 50) double angle) {
        double wrapped = RigidMotion.wrapped(angle);
        assertThat(wrapped).isBetween(-Math.PI, Math.PI);
        assertThat(Math.cos(wrapped)).isCloseTo(Math.cos(angle), within(1e-9));
        assertThat(Math.sin(wrapped)).isCloseTo(Math.sin(angle), within(1e-9));
    }
}
