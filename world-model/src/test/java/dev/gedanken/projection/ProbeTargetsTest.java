package dev.gedanken.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gedanken.scene.Factor;
import dev.gedanken.scene.FactorValue;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ProbeTargetsTest {
    private static final Factor X = new Factor("block.x", "px", 0, 64);
    private static final Factor ANGLE = new Factor("block.angle", "radian", -Math.PI, Math.PI);
    private static final ProbeTargets TARGETS = new ProbeTargets(List.of(ANGLE, X));

    private static List<FactorValue> values(double angle, double x) {
        return List.of(new FactorValue(ANGLE, angle), new FactorValue(X, x));
    }

    @Property
    void valuesComeBackFromTheirColumns(
            @ForAll @DoubleRange(min = -3.14, max = 3.14) double angle,
            @ForAll @DoubleRange(min = 0, max = 64) double x) {
        double[] back = TARGETS.values(TARGETS.columns(values(angle, x)));

        assertThat(back[0]).isCloseTo(angle, within(1e-9));
        assertThat(back[1]).isEqualTo(x);
    }

    @Test
    void aDirectionHasTwoColumnsAndTheNextFactorComesAfterThem() {
        assertThat(TARGETS.columns()).isEqualTo(3);
        assertThat(TARGETS.column(1)).isEqualTo(2);
        assertThat(TARGETS.columns(values(Math.PI / 2, 7))[2]).isEqualTo(7);
    }

    @Test
    void anEstimateOnTheOtherSideOfPiIsNearlyRight() {
        List<double[]> truth = new ArrayList<>();
        List<double[]> estimate = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            double angle = Math.IEEEremainder(Math.PI - 0.05 + i * Math.PI / 6, 2 * Math.PI);
            double read = Math.IEEEremainder(angle + 0.1, 2 * Math.PI);
            truth.add(TARGETS.columns(values(angle, 0)));
            estimate.add(TARGETS.columns(values(read, 0)));
        }

        // The points of the truth are spread evenly over the circle, at a distance of 1 from their
        // mean; each estimate is off by the chord 2 sin(0.05).
        assertThat(TARGETS.explained(0, truth, estimate).orElseThrow())
                .isCloseTo(1 - Math.pow(2 * Math.sin(0.05), 2), within(1e-9));
        assertThat(TARGETS.explained(1, truth, estimate)).isEmpty();
    }
}
