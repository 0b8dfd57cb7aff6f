package dev.gedanken.app.window.input;

import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.renderer.gamepad.GamepadSignal;
import dev.gedanken.renderer.gamepad.Gamepads;
import java.util.Optional;
import java.util.function.Consumer;

/** Begins to listen to gamepads once the first picture is on the screen: the start is not for them. */
public final class GamepadPolling implements Consumer<LiveSnapshot>, AutoCloseable {
    private final Consumer<GamepadSignal> signals;
    private Optional<Gamepads> gamepads = Optional.empty();
    private boolean isClosed;

    /**
     * Creates it; nothing is listened to yet.
     *
     * @param signals told of what happens, on a thread of its own
     */
    public GamepadPolling(Consumer<GamepadSignal> signals) {
        this.signals = signals;
    }

    @Override
    public synchronized void accept(LiveSnapshot snapshot) {
        if (gamepads.isEmpty() && !isClosed) {
            gamepads = Optional.of(Gamepads.listen(signals));
        }
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        gamepads.ifPresent(Gamepads::close);
    }
}
