package dev.gedanken.renderer.gamepad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.gedanken.renderer.gamepad.GamepadSignal.Connected;
import dev.gedanken.renderer.gamepad.GamepadSignal.Disconnected;
import dev.gedanken.renderer.gamepad.GamepadSignal.Moved;
import dev.gedanken.renderer.gamepad.GamepadSignal.Pressed;
import dev.gedanken.renderer.gamepad.GamepadSignal.Released;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lwjgl.sdl.SDLGamepad;

/** A virtual gamepad of SDL, plugged in, pressed and unplugged. */
class SdlGamepadsTest {
    private final List<GamepadSignal> heard = new ArrayList<>();

    private SdlGamepads gamepads;

    @BeforeEach
    void open() {
        gamepads = new SdlGamepads(heard::add, () -> 0.15);
    }

    @AfterEach
    void close() {
        gamepads.close();
    }

    /** Returns what was pressed on one gamepad since the last time; others may be plugged in. */
    private List<GamepadSignal> heard(VirtualGamepad pad) {
        return news(pad).stream().filter(signal -> !(signal instanceof Moved)).toList();
    }

    private List<GamepadSignal> news(VirtualGamepad pad) {
        gamepads.poll();
        List<GamepadSignal> news =
                heard.stream().filter(signal -> signal.pad() == pad.id()).toList();
        heard.clear();
        return news;
    }

    @Test
    void comesAndGoesWhileTheProgramRuns() {
        VirtualGamepad pad = new VirtualGamepad();
        assertThat(heard(pad)).containsExactly(new Connected(pad.id(), VirtualGamepad.NAME));
        assertThat(gamepads.hasAny()).isTrue();
        pad.close();

        assertThat(heard(pad)).containsExactly(new Disconnected(pad.id(), VirtualGamepad.NAME));
    }

    @Test
    void tellsOfPressesAndReleases() {
        try (VirtualGamepad pad = new VirtualGamepad()) {
            heard(pad);
            pad.set(SDLGamepad.SDL_GAMEPAD_BUTTON_SOUTH, true);
            assertThat(heard(pad))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Pressed.class,
                            press -> assertThat(press.control()).isEqualTo(GamepadControl.SOUTH));
            assertThat(heard(pad)).isEmpty();
            pad.set(SDLGamepad.SDL_GAMEPAD_BUTTON_SOUTH, false);

            assertThat(heard(pad)).containsExactly(new Released(pad.id(), GamepadControl.SOUTH));
        }
    }

    @Test
    void theStickPressesDirectionsAndTremblingAtItsEdgePressesOnce() {
        try (VirtualGamepad pad = new VirtualGamepad()) {
            heard(pad);
            pad.stick(0.3, 0);
            assertThat(heard(pad)).isEmpty();
            pad.stick(0.6, -0.9);
            assertThat(heard(pad))
                    .extracting(signal -> ((Pressed) signal).control())
                    .containsExactlyInAnyOrder(GamepadControl.UP, GamepadControl.RIGHT);
            pad.stick(0.45, -0.9);
            assertThat(heard(pad)).isEmpty();
            pad.stick(0, 0);

            assertThat(heard(pad))
                    .containsExactlyInAnyOrder(
                            new Released(pad.id(), GamepadControl.UP),
                            new Released(pad.id(), GamepadControl.RIGHT));
        }
    }

    @Test
    void unpluggingReleasesWhatWasHeld() {
        VirtualGamepad pad = new VirtualGamepad();
        heard(pad);
        pad.set(SDLGamepad.SDL_GAMEPAD_BUTTON_DPAD_LEFT, true);
        heard(pad);
        pad.close();

        assertThat(heard(pad))
                .containsExactly(
                        new Released(pad.id(), GamepadControl.LEFT),
                        new Disconnected(pad.id(), VirtualGamepad.NAME));
    }

    @Test
    void tellsWhereAStickIsAndThatItIsBackInItsDeadZone() {
        try (VirtualGamepad pad = new VirtualGamepad()) {
            news(pad);
            pad.stick(0.1, 0);
            assertThat(news(pad)).isEmpty();
            pad.stick(-0.4, 0);
            assertThat(news(pad))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Moved.class,
                            move -> {
                                assertThat(move.axis()).isEqualTo(GamepadAxis.LEFT_X);
                                assertThat(move.position()).isCloseTo(-0.294f, within(0.001f));
                            });
            pad.stick(0.05, 0);

            assertThat(news(pad)).containsExactly(new Moved(pad.id(), GamepadAxis.LEFT_X, 0));
        }
    }
}
