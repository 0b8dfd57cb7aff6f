package dev.gedanken.app.window.input;

import dev.gedanken.app.window.overlay.Overlays;
import dev.gedanken.renderer.gamepad.GamepadControl;
import java.util.function.Supplier;

/**
 * Captures a key or a gamepad button instead of executing its function.
 *
 * @param overlays may be asking for one
 */
public record KeyCapture(Supplier<Overlays> overlays) {

    /** Returns whether the next press should be captured. */
    boolean isOn() {
        return overlays.get().isWaitingForKey();
    }

    /** Captures a gamepad button. */
    void take(GamepadControl control) {
        overlays.get().pressed(control);
    }
}
