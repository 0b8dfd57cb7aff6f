package dev.gedanken.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.gedanken.world.Noise;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PredictionRegionTest {

    @Test
    void itContainsTheNextDrawAsOftenAsItShould() {
        int covered = 0;
        int tries = 20_000;
        for (int i = 0; i < tries; i++) {
            List<double[]> points = new ArrayList<>();
            for (int draw = 0; draw < 8; draw++) {
                points.add(point(i, draw));
            }
            double[] next = point(i, 8);
            covered += PredictionRegion.of(points, 1e-6).covers(next[0], next[1], 0.9) ? 1 : 0;
        }
        assertThat((double) covered / tries).isCloseTo(0.9, within(0.01));
    }

    /** A correlated pair with standard deviations 3 and about 2. */
    private static double[] point(int row, int draw) {
        Noise noise = new Noise(5, 7, row);
        double radius = Math.sqrt(-2 * Math.log(1 - noise.uniform(2 * draw)));
        double angle = 2 * Math.PI * noise.uniform(2 * draw + 1);
        double u = radius * Math.cos(angle);
        double v = radius * Math.sin(angle);
        return new double[] {3 * u + 10, 1.5 * u + v - 4};
    }

    @Test
    void theBoundIsThatOfTablesOfF() {
        // Four draws on a cross have variances of 2/3 and no covariance.
        List<double[]> cross =
                List.of(
                        new double[] {1, 0},
                        new double[] {-1, 0},
                        new double[] {0, 1},
                        new double[] {0, -1});
        PredictionRegion region = PredictionRegion.of(cross, 1e-9);
        // F(2, 2) at 0.9 is 9; the bound is 5/4 · 2·3/2 · 9 = 33.75.
        double edge = Math.sqrt(33.75 * 2 / 3);
        assertThat(region.covers(edge - 0.001, 0, 0.9)).isTrue();
        assertThat(region.covers(edge + 0.001, 0, 0.9)).isFalse();
        assertThat(region.width()).isCloseTo(Math.sqrt(2.0 / 3), within(1e-9));
        assertThat(region.distance(3, 4)).isEqualTo(5);
    }

    @Test
    void equalDrawsHaveARegionOfTheResolution() {
        List<double[]> same =
                List.of(new double[] {5, 5}, new double[] {5, 5}, new double[] {5, 5});
        PredictionRegion region = PredictionRegion.of(same, 0.5);
        assertThat(region.width()).isEqualTo(0.5);
        assertThat(region.covers(5, 5.4, 0.5)).isTrue();
        assertThat(region.covers(5, 55, 0.5)).isFalse();
    }

    @Test
    void twoDrawsHaveNoRegion() {
        assertThatThrownBy(() -> PredictionRegion.of(List.of(new double[2], new double[2]), 1))
                .hasMessageContaining("three or more");
    }
}
