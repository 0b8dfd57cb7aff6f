package dev.gedanken.renderer.gamepad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What counts as pressed. */
class PadStateTest {
    private static final Set<GamepadControl> SIDEWAYS =
            Set.of(GamepadControl.LEFT, GamepadControl.RIGHT);

    private static final double ZONE = 0.15;

    @Test
    void aStickThatRestsPressesNothing() {
        assertThat(PadState.FREE.moved(GamepadAxis.LEFT_X, SIDEWAYS, 0.2, ZONE).held()).isEmpty();
    }

    @Test
    void aStickGoesFromOneSideToTheOtherAtOnce() {
        PadState left = PadState.FREE.moved(GamepadAxis.LEFT_X, SIDEWAYS, -1, ZONE);

        assertThat(left.held()).containsExactly(GamepadControl.LEFT);
        assertThat(left.moved(GamepadAxis.LEFT_X, SIDEWAYS, 1, ZONE).held())
                .containsExactly(GamepadControl.RIGHT);
    }

    @Test
    void aDirectionIsHeldAsLongAsCrossOrStickHoldsIt() {
        PadState both =
                PadState.FREE
                        .moved(GamepadAxis.LEFT_X, SIDEWAYS, 1, ZONE)
                        .with(GamepadControl.RIGHT, true);

        assertThat(both.with(GamepadControl.RIGHT, false).held())
                .containsExactly(GamepadControl.RIGHT);
        assertThat(both.moved(GamepadAxis.LEFT_X, SIDEWAYS, 0, ZONE).held())
                .containsExactly(GamepadControl.RIGHT);
        assertThat(
                        both.moved(GamepadAxis.LEFT_X, SIDEWAYS, 0, ZONE)
                                .with(GamepadControl.RIGHT, false)
                                .held())
                .isEmpty();
    }

    @Test
    void aWornStickRestsInItsDeadZone() {
        assertThat(left(0.6, 0).held()).containsExactly(GamepadControl.RIGHT);
        PadState worn = PadState.FREE.moved(GamepadAxis.LEFT_X, SIDEWAYS, 0.6, 0.55);

        assertThat(worn.held()).isEmpty();
        assertThat(worn.moved(GamepadAxis.LEFT_X, SIDEWAYS, 1, 0.55).held())
                .containsExactly(GamepadControl.RIGHT);
    }

    @Test
    void positionsBeginAtTheEdgeOfTheDeadZoneAndReachOne() {
        assertThat(left(0.1, 0.1).beyond(ZONE)).isEmpty();
        assertThat(left(0.16, 0).beyond(ZONE).get(GamepadAxis.LEFT_X)).isBetween(0f, 0.02f);
        assertThat(left(-1, 0).beyond(ZONE)).containsExactly(entry(GamepadAxis.LEFT_X, -1f));
    }

    @Test
    void theDeadZoneKeepsTheDirectionOfAStick() {
        Map<GamepadAxis, Float> beyond = left(0.3, 0.6).beyond(ZONE);

        assertThat(beyond.get(GamepadAxis.LEFT_Y) / beyond.get(GamepadAxis.LEFT_X))
                .isCloseTo(2f, within(1e-5f));
    }

    @Test
    void aTriggerHasNoDeadZone() {
        PadState pressed = PadState.FREE.moved(GamepadAxis.RIGHT_TRIGGER, Set.of(), 0.1, ZONE);

        assertThat(pressed.beyond(ZONE)).containsExactly(entry(GamepadAxis.RIGHT_TRIGGER, 0.1f));
    }

    private static PadState left(double x, double y) {
        return PadState.FREE
                .moved(GamepadAxis.LEFT_X, SIDEWAYS, x, ZONE)
                .moved(GamepadAxis.LEFT_Y, Set.of(), y, ZONE);
    }
}
