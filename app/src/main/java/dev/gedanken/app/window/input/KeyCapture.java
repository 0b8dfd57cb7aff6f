package dev.gedanken.app.window.input;

import dev.gedanken.app.window.overlay.Overlays;
import dev.gedanken.renderer.gamepad.GamepadControl;
import java.util.function.Supplier;

/**
 * What waits for a key or a button of a gamepad, which is then not obeyed.
 *
 * @param overlays where somebody may be asked to press one
 */
public record KeyCapture(Supplier<Overlays> overlays) {

    /** Returns whether the next one that is pressed is to be taken. */
    boolean isOn() {
        return overlays.get().isWaitingForKey();
    }

    /** Takes a button of a gamepad. */
    void take(GamepadControl control) {
        overlays.get().pressed(control);
    }
}
