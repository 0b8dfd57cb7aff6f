package dev.gedanken.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LatentSpreadTest {

    @Test
    void spreadAndRankAreThoseOfNumpysSingularValues() {
        // numpy 2: exp(-(p * log(p)).sum()) of p = s / s.sum(), and X.std(0).mean().
        LatentSpread spread =
                LatentSpread.of(
                        List.of(
                                new float[] {1, 2, 0.5f},
                                new float[] {2, 1, -1},
                                new float[] {0, 1, 3},
                                new float[] {4, -2, 1},
                                new float[] {3, 3, 2}));

        assertThat(spread.effectiveRank()).isCloseTo(2.9208118368533142, within(1e-9));
        assertThat(spread.deviation()).isCloseTo(1.4813332040221, within(1e-12));
    }

    @Test
    void aLineHasRankOneAndAPointNone() {
        assertThat(LatentSpread.of(List.of(new float[] {0, 0}, new float[] {1, 2})).effectiveRank())
                .isCloseTo(1, within(1e-6));
        assertThat(LatentSpread.of(List.of(new float[] {5, 5}, new float[] {5, 5})))
                .isEqualTo(new LatentSpread(0, 0));
    }
}
