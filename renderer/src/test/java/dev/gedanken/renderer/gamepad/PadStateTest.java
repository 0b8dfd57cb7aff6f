package dev.gedanken.renderer.gamepad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** What counts as pressed. */
class PadStateTest {
    private static final Set<GamepadControl> SIDEWAYS =
            Set.of(GamepadControl.LEFT, GamepadControl.RIGHT);

    @Test
    void aStickThatRestsPressesNothing() {
        assertThat(PadState.FREE.moved(SIDEWAYS, 0.2).held()).isEmpty();
    }

    @Test
    void aStickGoesFromOneSideToTheOtherAtOnce() {
        PadState left = PadState.FREE.moved(SIDEWAYS, -1);

        assertThat(left.held()).containsExactly(GamepadControl.LEFT);
        assertThat(left.moved(SIDEWAYS, 1).held()).containsExactly(GamepadControl.RIGHT);
    }

    @Test
    void aDirectionIsHeldAsLongAsCrossOrStickHoldsIt() {
        PadState both = PadState.FREE.moved(SIDEWAYS, 1).with(GamepadControl.RIGHT, true);

        assertThat(both.with(GamepadControl.RIGHT, false).held())
                .containsExactly(GamepadControl.RIGHT);
        assertThat(both.moved(SIDEWAYS, 0).held()).containsExactly(GamepadControl.RIGHT);
        assertThat(both.moved(SIDEWAYS, 0).with(GamepadControl.RIGHT, false).held()).isEmpty();
    }
}
