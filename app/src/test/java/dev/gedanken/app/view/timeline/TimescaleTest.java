package dev.gedanken.app.view.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimescaleTest {
    private static final double WIDTH = 1_000;

    @Test
    void zoomingKeepsTheStepUnderThePointer() {
        Timescale scale = new Timescale(500, 1);
        Timescale zoomed = scale.zoomed(3, 400, WIDTH);

        assertThat(zoomed.step(400)).isCloseTo(900, within(1e-9));
        assertThat(zoomed.stepsPerPixel()).isLessThan(1);
    }

    @Test
    void thereAreFromTenToAHundredThousandStepsToSee() {
        Timescale scale = Timescale.FIRST;

        assertThat(scale.zoomed(1_000, 0, WIDTH).stepsPerPixel() * WIDTH)
                .isCloseTo(Timescale.LEAST_STEPS, within(1e-6));
        assertThat(scale.zoomed(-1_000, 0, WIDTH).stepsPerPixel() * WIDTH)
                .isCloseTo(Timescale.MOST_STEPS, within(1e-6));
    }

    @Test
    void nothingLiesBeforeTheStart() {
        assertThat(new Timescale(5, 1).moved(-100).firstStep()).isZero();
    }

    @Test
    void theViewFollowsWhatLeavesIt() {
        Timescale scale = new Timescale(0, 1);

        assertThat(scale.showing(500, WIDTH)).isEqualTo(scale);
        assertThat(scale.showing(2_000, WIDTH).x(2_000)).isBetween(0.0, WIDTH);
        assertThat(new Timescale(5_000, 1).showing(10, WIDTH).x(10)).isBetween(0.0, WIDTH);
    }

    @ParameterizedTest
    @CsvSource({"0.01, 1", "0.25, 20", "1, 100", "7, 1000", "100, 10000"})
    void rulersHaveRoundNumbers(double stepsPerPixel, long ticks) {
        assertThat(new Timescale(0, stepsPerPixel).tickSteps(80)).isEqualTo(ticks);
    }
}
