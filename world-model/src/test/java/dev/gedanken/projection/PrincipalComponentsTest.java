package dev.gedanken.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PrincipalComponentsTest {

    /** Points on a plane in space, spread three times as far along (0.6, 0.8, 0) as along z. */
    private static List<float[]> plane(int count, long seed) {
        List<float[]> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Noise noise = Noise.at(seed, i);
            double far = 3 * (noise.uniform(0) - 0.5);
            double near = noise.uniform(1) - 0.5;
            points.add(new float[] {(float) (5 + 0.6 * far), (float) (0.8 * far), (float) near});
        }
        return points;
    }

    @Test
    void theDirectionsAreThoseInWhichThePointsVaryMost() {
        PrincipalComponents fitted = PrincipalComponents.fit(plane(300, 1), 3);
        float[] centre = fitted.project(new float[] {5, 0, 0});
        float[] along = fitted.project(new float[] {5.6f, 0.8f, 0});

        assertThat(along[0] - centre[0]).isCloseTo(1, within(0.01f));
        assertThat(along[1] - centre[1]).isCloseTo(0, within(0.1f));
        assertThat(fitted.shares().get(0)).isBetween(0.85, 0.95);
        assertThat(fitted.shares().get(2)).isCloseTo(0, within(1e-9));
    }

    @Property(tries = 20)
    void distancesOfPointsOfAPlaneAreKept(
            @ForAll @IntRange(min = 3, max = 900) int count, @ForAll long seed) {
        List<float[]> points = plane(count, seed);
        PrincipalComponents fitted = PrincipalComponents.fit(points, 2);

        float[] a = points.getFirst();
        float[] b = points.getLast();

        assertThat(distance(fitted.project(a), fitted.project(b)))
                .isCloseTo(distance(a, b), within(1e-3));
    }

    private static double distance(float[] a, float[] b) {
        double squared = 0;
        for (int i = 0; i < a.length; i++) {
            squared += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(squared);
    }

    @Test
    void theSameSamplesAlwaysGiveTheSamePicture() {
        float[] once = PrincipalComponents.fit(plane(50, 7), 2).project(new float[] {1, 2, 3});
        float[] again = PrincipalComponents.fit(plane(50, 7), 2).project(new float[] {1, 2, 3});

        assertThat(again).isEqualTo(once);
    }

    @Test
    void aSinglePointIsTheOrigin() {
        PrincipalComponents fitted = PrincipalComponents.fit(List.of(new float[] {4, 5, 6}), 3);

        assertThat(fitted.project(new float[] {4, 5, 6})).containsExactly(0, 0, 0);
        assertThat(fitted.shares()).containsExactly(0.0, 0.0, 0.0);
    }

    @Test
    void vectorsOfAnotherLengthAreRefused() {
        PrincipalComponents fitted = PrincipalComponents.fit(plane(9, 2), 2);

        assertThatThrownBy(() -> fitted.project(new float[] {1, 2}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 numbers");
    }
}
