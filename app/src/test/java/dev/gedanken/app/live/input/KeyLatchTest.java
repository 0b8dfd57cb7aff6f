package dev.gedanken.app.live.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.world.ActionSpace;
import dev.gedanken.world.VectorSpace;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeyLatchTest {
    private static final ActionSpace ACTIONS =
            ActionSpace.startingWith("noop")
                    .and("left", "LEFT", "A")
                    .and("right", "RIGHT", "D")
                    .build();

    private final KeyLatch latch = new KeyLatch();
    private final KeyLatch.Hand keyboard = latch.keyboard();
    private final KeyLatch.Hand pads = latch.gamepads();

    @Test
    void nothingHeldIsTheIdleAction() {
        assertThat(action()).isEqualTo("noop");
    }

    @Test
    void aHeldKeyCountsForEveryStep() {
        keyboard.press("LEFT", 1);

        assertThat(action()).isEqualTo("left");
        assertThat(action()).isEqualTo("left");
    }

    @Test
    void aTapBetweenTwoStepsCountsForExactlyOne() {
        keyboard.press("LEFT", 1);
        keyboard.release("LEFT");

        assertThat(action()).isEqualTo("left");
        assertThat(action()).isEqualTo("noop");
    }

    @Test
    void aTapWhileAnotherKeyIsHeldInterruptsItForOneStep() {
        keyboard.press("LEFT", 1);
        latch.sample();
        keyboard.press("RIGHT", 2);
        keyboard.release("RIGHT");

        assertThat(action()).isEqualTo("right");
        assertThat(action()).isEqualTo("left");
    }

    @Test
    void everyPressRingsTheBellButARepeatDoesNot() {
        AtomicInteger rung = new AtomicInteger();
        latch.onPress(rung::incrementAndGet);
        keyboard.press("LEFT", 1);
        keyboard.press("LEFT", 2);
        keyboard.release("LEFT");
        keyboard.press("LEFT", 3);

        assertThat(rung).hasValue(2);
    }

    @Test
    void aPressIsThereUntilAStepSamplesIt() {
        keyboard.press("LEFT", 1);
        keyboard.release("LEFT");
        assertThat(latch.hasPress()).isTrue();

        latch.sample();
        assertThat(latch.hasPress()).isFalse();
    }

    @Test
    void theKeyPressedLastWins() {
        keyboard.press("LEFT", 1);
        keyboard.press("D", 2);
        assertThat(action()).isEqualTo("right");

        keyboard.release("D");
        assertThat(action()).isEqualTo("left");
    }

    @Test
    void releasingOneOfTwoKeysForAnActionKeepsIt() {
        keyboard.press("LEFT", 1);
        keyboard.press("A", 2);
        latch.sample();
        keyboard.release("LEFT");

        assertThat(action()).isEqualTo("left");
    }

    @Test
    void autoRepeatIsNotANewPress() {
        keyboard.press("LEFT", 1);
        assertThat(latch.sample().pressNanos()).hasValue(1);

        keyboard.press("LEFT", 2);
        assertThat(latch.sample().pressNanos()).isEmpty();
    }

    @Test
    void theEarliestPressSinceTheLastStepIsStamped() {
        keyboard.press("LEFT", 5);
        keyboard.release("LEFT");
        keyboard.press("RIGHT", 9);

        assertThat(latch.sample().pressNanos()).hasValue(5);
        assertThat(latch.sample().pressNanos()).isEmpty();
    }

    @Test
    void losingTheFocusReleasesEverything() {
        keyboard.press("LEFT", 1);
        keyboard.clear();

        assertThat(action()).isEqualTo("noop");
    }

    @Test
    void whatAGamepadHoldsOutlivesTheKeyboardsFocus() {
        pads.press("LEFT", 1);
        keyboard.press("RIGHT", 2);
        keyboard.clear();
        assertThat(action()).isEqualTo("left");

        pads.clear();
        assertThat(action()).isEqualTo("noop");
    }

    @Test
    void aKeyThatTwoHandsHoldIsReleasedByBoth() {
        pads.press("LEFT", 1);
        keyboard.press("LEFT", 2);
        keyboard.release("LEFT");
        assertThat(action()).isEqualTo("left");

        pads.release("LEFT");
        assertThat(action()).isEqualTo("noop");
    }

    @Test
    void aReleaseOfAKeyThatIsNotDownDoesNothing() {
        keyboard.release("LEFT");

        assertThat(action()).isEqualTo("noop");
    }

    private String action() {
        return ACTIONS.of(latch.sample().controls()).name();
    }

    @Test
    void sticksAndMouseSetTheNumbersOfAVector() {
        VectorSpace space =
                new VectorSpace(
                        List.of(
                                new VectorSpace.Component(
                                        "steer", -2, 2, 0, List.of(), List.of(), "LEFT_X"),
                                new VectorSpace.Component(
                                        "aim", -1, 1, 0, List.of(), List.of(), "MOUSE_Y")));
        pads.move("LEFT_X", 0.5f);
        keyboard.move("MOUSE_Y", -0.25f);

        assertThat(space.of(latch.sample().controls()).values()).containsExactly(1f, -0.25f);
        pads.clear();
        assertThat(space.of(latch.sample().controls()).values()).containsExactly(0f, -0.25f);
    }

    @Test
    void aPersonDrivesWhileAKeyIsDownAndForTwoSecondsAfterAPress() {
        long second = 1_000_000_000L;
        assertThat(latch.isDriven(0)).isFalse();

        keyboard.press("LEFT", 10 * second);
        assertThat(latch.isDriven(20 * second)).isTrue();

        keyboard.release("LEFT");
        latch.sample();
        assertThat(latch.isDriven(11 * second)).isTrue();
        assertThat(latch.isDriven(13 * second)).isFalse();
    }

    @Test
    void aPersonDrivesWhileAStickIsOffItsRest() {
        pads.move("LEFT_X", 0.5f);
        assertThat(latch.isDriven(0)).isTrue();

        pads.move("LEFT_X", 0);
        assertThat(latch.isDriven(0)).isFalse();
    }
}
