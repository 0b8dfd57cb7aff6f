package dev.gedanken.app.doctor;

import dev.gedanken.app.window.FxRuntime;
import dev.gedanken.world.BadInputException;

/** Tries whether a window could be opened. */
final class DisplayCheck {
    private static final String WHAT = "Window";

    private DisplayCheck() {}

    /** Starts the JavaFX toolkit, stops it again, and says whether that went well. */
    static Finding look() {
        try {
            FxRuntime.start();
            Finding works =
                    Finding.good(
                            WHAT,
                            "JavaFX %s, drawn by %s".formatted(FxRuntime.version(), pipeline()));
            FxRuntime.stop();
            return works;
        } catch (BadInputException e) {
            return Finding.limited(WHAT, e.getMessage());
        } catch (RuntimeException | LinkageError e) {
            return Finding.limited(
                    WHAT,
                    "JavaFX cannot start (%s); play --headless works without it"
                            .formatted(Doctor.firstLine(e)));
        }
    }

    private static String pipeline() {
        return "sw".equals(System.getProperty("prism.order"))
                ? "the processor"
                : "the best pipeline it finds";
    }
}
