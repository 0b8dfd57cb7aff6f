package dev.gedanken.app.live.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TickClockTest {
    private static final long PERIOD = 100;

    private final TickClock clock = new TickClock(PERIOD, 1_000);

    @Test
    void theFirstTickIsDueAtOnce() {
        assertThat(clock.nanosUntilDue(1_000)).isZero();
    }

    @Test
    void latenessDoesNotAddUp() {
        clock.ticked(1_030);

        assertThat(clock.nanosUntilDue(1_030)).isEqualTo(70);
    }

    @Test
    void aFewOwedTicksAreCaughtUp() {
        clock.ticked(1_250);
        assertThat(clock.nanosUntilDue(1_250)).isNegative();
        clock.ticked(1_250);
        assertThat(clock.nanosUntilDue(1_250)).isNegative();
        clock.ticked(1_250);

        assertThat(clock.nanosUntilDue(1_250)).isEqualTo(50);
    }

    @Test
    void manyOwedTicksAreWrittenOff() {
        clock.ticked(60_000);

        assertThat(clock.nanosUntilDue(60_000)).isEqualTo(PERIOD);
    }

    @Test
    void aTickThatIsWaitedForMayComeTwoThirdsOfAPeriodSooner() {
        clock.ticked(1_000);

        assertThat(clock.nanosUntilMayCome(1_020)).isEqualTo(14);
        assertThat(clock.nanosUntilMayCome(1_060)).isNegative();
    }

    @Test
    void theTickAfterOneThatCameSoonerKeepsItsDeadline() {
        clock.ticked(1_000);
        clock.ticked(1_055);

        assertThat(clock.nanosUntilDue(1_055)).isEqualTo(145);
        assertThat(clock.nanosUntilMayCome(1_055)).isEqualTo(79);
    }

    @Test
    void anHourOfTicksHasNoDrift() {
        long now = 1_000;
        for (int tick = 0; tick < 108_000; tick++) {
            now += clock.nanosUntilDue(now) + 7;
            clock.ticked(now);
        }

        assertThat(now + clock.nanosUntilDue(now)).isEqualTo(1_000 + 108_000 * PERIOD);
    }
}
