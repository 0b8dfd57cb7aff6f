package dev.gedanken.app.window.input;

import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.renderer.gamepad.GamepadSignal;
import dev.gedanken.renderer.gamepad.Gamepads;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/** Begins to listen to gamepads once the first picture is on the screen: the start is not for them. */
public final class GamepadPolling implements Consumer<LiveSnapshot>, AutoCloseable {
    private final Consumer<GamepadSignal> signals;
    private final DoubleSupplier deadZone;
    private Optional<Gamepads> gamepads = Optional.empty();
    private boolean isClosed;

    /**
     * Creates it; nothing is listened to yet.
     *
     * @param signals told of what happens, on a thread of its own
     * @param deadZone how far from its centre a stick may rest, in [0, 1); asked on that thread
     */
    public GamepadPolling(Consumer<GamepadSignal> signals, DoubleSupplier deadZone) {
        this.signals = signals;
        this.deadZone = deadZone;
    }

    @Override
    public synchronized void accept(LiveSnapshot snapshot) {
        if (gamepads.isEmpty() && !isClosed) {
            gamepads = Optional.of(Gamepads.listen(signals, deadZone));
        }
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        gamepads.ifPresent(Gamepads::close);
    }
}
