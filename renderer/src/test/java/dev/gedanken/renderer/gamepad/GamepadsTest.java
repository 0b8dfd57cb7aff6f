package dev.gedanken.renderer.gamepad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.lwjgl.sdl.SDLGamepad;
import org.lwjgl.sdl.SDLInit;

/** The thread that listens. */
class GamepadsTest {
    private static final long PATIENCE_SECONDS = 30;

    private final BlockingQueue<GamepadSignal> heard = new LinkedBlockingQueue<>();

    @Test
    void hearsAGamepadThatIsPluggedInLaterAndNothingOnceItIsClosed() throws InterruptedException {
        SDLInit.SDL_InitSubSystem(SDLInit.SDL_INIT_GAMEPAD);
        try (VirtualGamepad pad = new VirtualGamepad()) {
            try (Gamepads _ = Gamepads.listen(heard::add, () -> 0.15)) {
                await(GamepadSignal.Connected.class, pad);
                pad.set(SDLGamepad.SDL_GAMEPAD_BUTTON_START, true);
                await(GamepadSignal.Pressed.class, pad);
            }
            heard.clear();
            pad.set(SDLGamepad.SDL_GAMEPAD_BUTTON_START, false);

            assertThat(heard).isEmpty();
        } finally {
            SDLInit.SDL_QuitSubSystem(SDLInit.SDL_INIT_GAMEPAD);
        }
    }

    private void await(Class<? extends GamepadSignal> kind, VirtualGamepad pad)
            throws InterruptedException {
        for (; ; ) {
            GamepadSignal signal = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(signal).as("waiting for " + kind.getSimpleName()).isNotNull();
            if (kind.isInstance(signal) && signal.pad() == pad.id()) {
                return;
            }
        }
    }
}
