package dev.gedanken.app.doctor;

import dev.gedanken.app.window.FxRuntime;
import dev.gedanken.world.BadInputException;
import dev.gedanken.world.Message;

/** Checks whether a window can be opened. */
final class DisplayCheck {
    private static final Message WHAT = Message.of("app.doctor.window");

    private DisplayCheck() {}

    /** Starts the JavaFX toolkit, stops it again, and reports whether that worked. */
    static Finding look() {
        try {
            FxRuntime.start();
            Finding works =
                    Finding.good(
                            WHAT, Message.of("app.doctor.javafx", FxRuntime.version(), pipeline()));
            FxRuntime.stop();
            return works;
        } catch (BadInputException e) {
            return Finding.limited(WHAT, e.message());
        } catch (RuntimeException | LinkageError e) {
            return Finding.limited(
                    WHAT, Message.of("app.doctor.javafx.fails", Doctor.firstLine(e)));
        }
    }

    private static Message pipeline() {
        return "sw".equals(System.getProperty("prism.order"))
                ? Message.of("app.doctor.javafx.processor")
                : Message.of("app.doctor.javafx.pipeline");
    }
}
