package dev.gedanken.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gedanken.renderer.gamepad.GamepadControl;
import dev.gedanken.renderer.gamepad.GamepadSignal;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The studio driven with a gamepad; what SDL itself does is tested in the renderer. */
class GamepadTest {
    private static final int PAD = 7;
    private static final String NAME = "Test pad";

    @TempDir private Path folder;

    @Test
    void drivesPausesAndLetsGoWhenItIsUnplugged() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.letPass(2);
            studio.hear(new GamepadSignal.Connected(PAD, NAME));
            studio.until("the notice", () -> isTold(studio));
            press(studio, GamepadControl.RIGHT);
            studio.until("the key", () -> action(studio).equals("right"));
            studio.hear(new GamepadSignal.Disconnected(PAD, NAME));
            studio.until("its release", () -> action(studio).equals("noop"));

            press(studio, GamepadControl.START);
            studio.until("the pause", () -> !studio.now().isRunning());
            long paused = studio.step();
            press(studio, GamepadControl.LEFT_SHOULDER);
            studio.until("a step back", () -> studio.step() == paused - 1);
            press(studio, GamepadControl.NORTH);
            studio.until("the fork", () -> studio.now().session().cursor().branch() == 1);
            assertThat(studio.failures()).isEmpty();
        }
    }

    @Test
    void keysThatAreHeldOnTheKeyboardStayHeld() {
        try (StudioProbe studio = StudioProbe.open(folder)) {
            studio.letPass(2);
            studio.robot().press(KeyCode.LEFT);
            studio.until("the key", () -> action(studio).equals("left"));
            press(studio, GamepadControl.RIGHT);
            studio.until("the pad", () -> action(studio).equals("right"));
            studio.hear(new GamepadSignal.Released(PAD, GamepadControl.RIGHT));
            studio.until("the key again", () -> action(studio).equals("left"));
            studio.robot().release(KeyCode.LEFT);
            studio.until("nothing", () -> action(studio).equals("noop"));
        }
    }

    private static void press(StudioProbe studio, GamepadControl control) {
        studio.hear(new GamepadSignal.Pressed(PAD, control, System.nanoTime()));
    }

    private static String action(StudioProbe studio) {
        return studio.now().state().action().name();
    }

    private static boolean isTold(StudioProbe studio) {
        return studio.all(".notification").stream()
                .anyMatch(notice -> notice.getAccessibleText().contains(NAME));
    }
}
