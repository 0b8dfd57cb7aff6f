package dev.gedanken.renderer.gamepad;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens for gamepads on its own thread for as long as it is open. If SDL cannot start, there are
 * no gamepads, and the log gives the reason in one line.
 */
public final class Gamepads implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Gamepads.class);

    /** Interval at which buttons are polled: a press is reported within it. */
    private static final Duration PERIOD = Duration.ofMillis(4);

    /** Interval at which the program looks for a gamepad while there is none. */
    private static final Duration IDLE_PERIOD = Duration.ofMillis(250);

    private static final long CLOSE_PATIENCE_MILLIS = 2_000;

    private final Consumer<GamepadSignal> signals;
    private final DoubleSupplier deadZone;
    private final Thread thread;

    private Gamepads(Consumer<GamepadSignal> signals, DoubleSupplier deadZone) {
        this.signals = signals;
        this.deadZone = deadZone;
        this.thread = Thread.ofPlatform().daemon().name("gamepads").unstarted(this::run);
    }

    /**
     * Begins to listen and returns at once.
     *
     * @param signals receives all events, on a separate thread
     * @param deadZone gives the radius of a stick's dead zone, in [0, 1); called on that thread,
     *     must not block
     */
    public static Gamepads listen(Consumer<GamepadSignal> signals, DoubleSupplier deadZone) {
        Gamepads gamepads = new Gamepads(signals, deadZone);
        gamepads.thread.start();
        return gamepads;
    }

    private void run() {
        try (SdlGamepads sdl = new SdlGamepads(signals, deadZone)) {
            while (!Thread.currentThread().isInterrupted()) {
                sdl.poll();
                Thread.sleep(sdl.hasAny() ? PERIOD : IDLE_PERIOD);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IllegalStateException | LinkageError e) {
            LOG.info("There are no gamepads: SDL does not start here ({})", e.getMessage());
        }
    }

    /** Stops listening; no more events are reported. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(CLOSE_PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
