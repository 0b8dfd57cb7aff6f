package dev.gedanken.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gedanken.projection.ReferenceSet.Point;
import dev.gedanken.scene.Factor;
import dev.gedanken.scene.FactorValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinearProbeTest {
    private static final Factor POSITION = new Factor("ball.x", "px", 0, 63);
    private static final Factor LUCK = new Factor("luck", "px", 0, 1);
    private static final Factor FIXED = new Factor("fixed", "px", 0, 1);
    private static final int NUMBERS = 300;

    private final Random random = new Random(7);
    private final float[] direction = new float[NUMBERS];

    LinearProbeTest() {
        for (int i = 0; i < NUMBERS; i++) {
            direction[i] = (float) random.nextGaussian();
        }
    }

    private ReferenceSet set(int episodes) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < episodes * 30; i++) {
            double position = 63 * random.nextDouble();
            points.add(
                    new Point(
                            i / 30,
                            belief(position),
                            List.of(
                                    new FactorValue(POSITION, position),
                                    new FactorValue(LUCK, random.nextDouble()),
                                    new FactorValue(FIXED, 1))));
        }
        return new ReferenceSet(points);
    }

    private float[] belief(double position) {
        float[] belief = new float[NUMBERS];
        for (int i = 0; i < NUMBERS; i++) {
            belief[i] = (float) (3 + direction[i] * position / 10 + 0.05 * random.nextGaussian());
        }
        return belief;
    }

    @Test
    void itReadsWhatABeliefCarriesAndSaysThatItDoesNotReadWhatItDoesNot() {
        LinearProbe probe = LinearProbe.fit(set(10));

        assertThat(probe.factors()).containsExactly(POSITION, LUCK, FIXED);
        assertThat(probe.quality().get(0)).isGreaterThan(0.99);
        assertThat(probe.quality().get(1)).isLessThan(0.2);
        assertThat(probe.quality().get(2)).isNaN();
        assertThat(probe.estimate(belief(20))[0]).isCloseTo(20, within(1.0));
        assertThat(probe.estimate(belief(50))[0]).isCloseTo(50, within(1.0));
    }

    @Test
    void aDirectionIsReadOnBothSidesOfPi() {
        Factor angle = new Factor("block.angle", "radian", -Math.PI, Math.PI);
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            double value = 2 * Math.PI * random.nextDouble() - Math.PI;
            points.add(new Point(i / 30, turned(value), List.of(new FactorValue(angle, value))));
        }
        LinearProbe probe = LinearProbe.fit(new ReferenceSet(points));

        assertThat(probe.quality().getFirst()).isGreaterThan(0.99);
        assertThat(probe.estimate(turned(3.1))[0]).isCloseTo(3.1, within(0.1));
        assertThat(probe.estimate(turned(-3.1))[0]).isCloseTo(-3.1, within(0.1));
        assertThat(LinearProbe.of(probe.kept()).estimate(turned(1))[0]).isCloseTo(1, within(0.1));
    }

    private float[] turned(double angle) {
        float[] belief = new float[NUMBERS];
        for (int i = 0; i < NUMBERS; i++) {
            double seen =
                    direction[i] * Math.cos(angle) + direction[NUMBERS - 1 - i] * Math.sin(angle);
            belief[i] = (float) (seen + 0.05 * random.nextGaussian());
        }
        return belief;
    }

    @Test
    void theSameSetGivesTheSameProbe() {
        ReferenceSet set = set(5);
        float[] belief = belief(33);

        assertThat(LinearProbe.fit(set).estimate(belief))
                .isEqualTo(LinearProbe.fit(set).estimate(belief));
    }

    @Test
    void beliefsOfAnotherModelAreRefused() {
        LinearProbe probe = LinearProbe.fit(set(5));

        assertThatThrownBy(() -> probe.estimate(new float[3]))
                .hasMessage(
                        "A belief has 3 numbers, but the probe reads 300: fit one for this model.");
    }

    @Test
    void beliefsThatAreNotFiniteAreRefused() {
        ReferenceSet set = set(5);
        set.points().getFirst().vector()[7] = Float.NaN;

        assertThatThrownBy(() -> LinearProbe.fit(set)).hasMessageContaining("not finite");
    }

    @Test
    void tooFewEpisodesAreRefused() {
        ReferenceSet four = set(4);

        assertThatThrownBy(() -> LinearProbe.fit(four)).hasMessageContaining("5 episodes");
    }
}
