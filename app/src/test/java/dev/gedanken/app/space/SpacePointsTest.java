package dev.gedanken.app.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpacePointsTest {
    @Test
    void pointsOfMomentsThatAreNotKnownYetAreLeftOut() {
        SpacePoints points =
                new SpacePoints(
                        1,
                        new int[] {4, 9, 2},
                        new float[] {1, 2, 3, 4, 5, 6, 7, 8, 9},
                        List.of(),
                        List.of(1.0));

        SpacePoints known = points.before(9);

        assertThat(known.nodes()).containsExactly(4, 2);
        assertThat(known.positions()).containsExactly(1, 2, 3, 7, 8, 9);
        assertThat(points.before(10)).isSameAs(points);
    }
}
