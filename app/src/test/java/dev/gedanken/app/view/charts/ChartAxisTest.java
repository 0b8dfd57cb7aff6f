package dev.gedanken.app.view.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gedanken.app.view.charts.ChartAxis.Tick;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ChartAxisTest {

    @Test
    void ticksAreRoundAndLabelledAsFinelyAsTheyAreApart() {
        ChartAxis axis = ChartAxis.upTo(0.083, 200);

        assertThat(axis.high()).isCloseTo(0.1, within(1e-12));
        assertThat(axis.ticks(40))
                .extracting(Tick::label)
                .containsExactly("0.00", "0.02", "0.04", "0.06", "0.08", "0.10");
        assertThat(axis.ticks(40).getLast().position()).isCloseTo(200, within(1e-9));
    }

    @Test
    void stepsAreWholeNumbersWithThousandsApart() {
        ChartAxis axis = new ChartAxis(9_870, 10_170, 300);

        assertThat(axis.ticks(90))
                .extracting(Tick::label)
                .containsExactly("9,900", "10,000", "10,100");
    }

    @Property
    void ticksLieOnTheAxisAndFarEnoughApart(
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double low,
            @ForAll @DoubleRange(min = 0.01, max = 1e6) double length,
            @ForAll @DoubleRange(min = 50, max = 2000) double pixels) {
        ChartAxis axis = new ChartAxis(low, low + length, pixels);
        List<Tick> ticks = axis.ticks(40);

        assertThat(ticks)
                .allSatisfy(tick ->
                        assertThat(tick.position()).isBetween(-1e-3 * pixels, 1.001 * pixels));
        for (int i = 1; i < ticks.size(); i++) {
            assertThat(ticks.get(i).position() - ticks.get(i - 1).position()).isGreaterThan(39.99);
        }
    }

    @Property
    void aValueIsWhereItsPositionIs(
            @ForAll @DoubleRange(min = 0, max = 1) double value,
            @ForAll @DoubleRange(min = 1, max = 2000) double pixels) {
        ChartAxis axis = new ChartAxis(0, 1, pixels);

        assertThat(axis.value(axis.position(value))).isCloseTo(value, within(1e-9));
    }
}
