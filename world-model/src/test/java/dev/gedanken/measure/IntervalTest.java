package dev.gedanken.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntervalTest {

    /** The values are those of statsmodels' proportion_confint(method="wilson"). */
    @Test
    void sharesHaveWilsonsInterval() {
        Interval half = Interval.ofShare(5, 10);
        assertThat(half.low()).isCloseTo(0.236593, within(1e-6));
        assertThat(half.high()).isCloseTo(0.763407, within(1e-6));
        Interval all = Interval.ofShare(200, 200);
        assertThat(all.low()).isCloseTo(0.981154, within(1e-6));
        assertThat(all.high()).isEqualTo(1);
    }

    @Test
    void aMeansIntervalIsAboutTwoStandardErrorsWideAndRepeats() {
        double[] values = IntStream.range(0, 400).mapToDouble(i -> i % 2).toArray();

        Interval interval = Interval.ofMean(values, 3);

        assertThat(interval.low()).isCloseTo(0.5 - 1.96 * 0.025, within(0.006));
        assertThat(interval.high()).isCloseTo(0.5 + 1.96 * 0.025, within(0.006));
        assertThat(Interval.ofMean(values, 3)).isEqualTo(interval);
    }
}
