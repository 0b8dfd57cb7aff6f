package dev.gedanken.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.world.ActionSpace;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeyLatchTest {
    private static final ActionSpace ACTIONS =
            ActionSpace.startingWith("noop")
                    .and("left", "LEFT", "A")
                    .and("right", "RIGHT", "D")
                    .build();

    private final KeyLatch latch = new KeyLatch();

    @Test
    void nothingHeldIsTheIdleAction() {
        assertThat(action()).isEqualTo("noop");
    }

    @Test
    void aHeldKeyCountsForEveryStep() {
        latch.press("LEFT", 1);

        assertThat(action()).isEqualTo("left");
        assertThat(action()).isEqualTo("left");
    }

    @Test
    void aTapBetweenTwoStepsCountsForExactlyOne() {
        latch.press("LEFT", 1);
        latch.release("LEFT");

        assertThat(action()).isEqualTo("left");
        assertThat(action()).isEqualTo("noop");
    }

    @Test
    void aTapWhileAnotherKeyIsHeldInterruptsItForOneStep() {
        latch.press("LEFT", 1);
        latch.sample();
        latch.press("RIGHT", 2);
        latch.release("RIGHT");

        assertThat(action()).isEqualTo("right");
        assertThat(action()).isEqualTo("left");
    }

    @Test
    void everyPressRingsTheBellButARepeatDoesNot() {
        AtomicInteger rung = new AtomicInteger();
        latch.onPress(rung::incrementAndGet);
        latch.press("LEFT", 1);
        latch.press("LEFT", 2);
        latch.release("LEFT");
        latch.press("LEFT", 3);

        assertThat(rung).hasValue(2);
    }

    @Test
    void aPressIsThereUntilAStepSamplesIt() {
        latch.press("LEFT", 1);
        latch.release("LEFT");
        assertThat(latch.hasPress()).isTrue();

        latch.sample();
        assertThat(latch.hasPress()).isFalse();
    }

    @Test
    void theKeyPressedLastWins() {
        latch.press("LEFT", 1);
        latch.press("D", 2);
        assertThat(action()).isEqualTo("right");

        latch.release("D");
        assertThat(action()).isEqualTo("left");
    }

    @Test
    void releasingOneOfTwoKeysForAnActionKeepsIt() {
        latch.press("LEFT", 1);
        latch.press("A", 2);
        latch.sample();
        latch.release("LEFT");

        assertThat(action()).isEqualTo("left");
    }

    @Test
    void autoRepeatIsNotANewPress() {
        latch.press("LEFT", 1);
        assertThat(latch.sample().pressNanos()).hasValue(1);

        latch.press("LEFT", 2);
        assertThat(latch.sample().pressNanos()).isEmpty();
    }

    @Test
    void theEarliestPressSinceTheLastStepIsStamped() {
        latch.press("LEFT", 5);
        latch.release("LEFT");
        latch.press("RIGHT", 9);

        assertThat(latch.sample().pressNanos()).hasValue(5);
        assertThat(latch.sample().pressNanos()).isEmpty();
    }

    @Test
    void losingTheFocusReleasesEverything() {
        latch.press("LEFT", 1);
        latch.clear();

        assertThat(action()).isEqualTo("noop");
    }

    @Test
    void aReleaseOfAKeyThatIsNotDownDoesNothing() {
        latch.release("LEFT");

        assertThat(action()).isEqualTo("noop");
    }

    private String action() {
        return latch.sample().action(ACTIONS).name();
    }
}
