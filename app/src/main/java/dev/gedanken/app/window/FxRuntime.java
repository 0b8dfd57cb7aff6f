package dev.gedanken.app.window;

import dev.gedanken.world.BadInputException;
import javafx.application.Platform;

/** The JavaFX toolkit, from start to exit. */
public final class FxRuntime {

    private FxRuntime() {}

    /**
     * Starts the toolkit, unless it is running already; it stays until {@link #stop}.
     *
     * @throws BadInputException if this machine has no display
     */
    public static void start() {
        try {
            Platform.startup(() -> Platform.setImplicitExit(false));
        } catch (IllegalStateException alreadyRunning) {
            Platform.setImplicitExit(false);
        } catch (UnsupportedOperationException e) {
            throw BadInputException.of(e, "app.window.display");
        }
    }

    /** Returns the toolkit's version, such as {@code 25.0.4}. */
    public static String version() {
        String full = System.getProperty("javafx.runtime.version", "of unknown version");
        return full.replaceFirst("\\+.*", "");
    }

    /** Ends the toolkit, which must have started; all windows must be closed. */
    public static void stop() {
        Platform.exit();
    }
}
