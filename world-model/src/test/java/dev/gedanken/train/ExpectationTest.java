package dev.gedanken.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExpectationTest {
    private static Optional<Expectation> judged(Phase phase, Budget budget, double secondsEach) {
        Expectation.Judge judge =
                new Expectation.Judge(phase, new PhaseClock(budget, phase.share(), 0, 0));
        Optional<Expectation> last = Optional.empty();
        for (int step = 1; step <= 10; step++) {
            assertThat(last).isEmpty();
            last = judge.after(5 + step * secondsEach, step);
        }
        return last;
    }

    private static Phase phase(long usual) {
        return new Phase(
                "dynamics",
                0.5,
                usual,
                start -> {
                    throw new AssertionError("It is not begun.");
                });
    }

    @Test
    void countsWhatFitsIntoTheMinutesThatAreLeft() {
        Expectation expected = judged(phase(1000), new Budget.Minutes(20), 0.5).orElseThrow();

        assertThat(expected.updatesPerMinute()).isEqualTo(120, within());
        // The phase has 10 minutes; 10 seconds of them are over, and 10 updates have been made.
        assertThat(expected.updates()).isEqualTo(1190);
        assertThat(expected.message(0.5).english())
                .isEqualTo(
                        "Phase dynamics: about 120 updates a minute here, 1190 in all; packs that turned out well had about 1000.");
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-6);
    }

    @Test
    void saysBeforehandThatAPhaseIsTooShort() {
        Expectation expected = judged(phase(6000), new Budget.Steps(400), 0.5).orElseThrow();

        assertThat(expected.updates()).isEqualTo(200);
        assertThat(expected.message(0.5).english())
                .contains("too short", "about 200 updates", "about 6000", "about 100 minutes");
    }

    @Test
    void saysNothingOfAPhaseOfWhichNothingIsKnown() {
        assertThat(judged(phase(0), new Budget.Steps(400), 0.5)).isEmpty();
    }
}
