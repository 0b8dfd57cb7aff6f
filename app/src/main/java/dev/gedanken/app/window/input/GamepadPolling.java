package dev.gedanken.app.window.input;

import dev.gedanken.app.live.snapshot.LiveSnapshot;
import dev.gedanken.renderer.gamepad.GamepadSignal;
import dev.gedanken.renderer.gamepad.Gamepads;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/**
 * Begins to listen to gamepads once the first picture is on the screen, so that they do not slow
 * down the start.
 */
public final class GamepadPolling implements Consumer<LiveSnapshot>, AutoCloseable {
    private final Consumer<GamepadSignal> signals;
    private final DoubleSupplier deadZone;
    private Optional<Gamepads> gamepads = Optional.empty();
    private boolean isClosed;

    /**
     * Creates it without listening yet.
     *
     * @param signals receives events, on a separate thread
     * @param deadZone gives the radius of a stick's dead zone, in [0, 1); called on that thread
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
