package dev.gedanken.renderer;

/**
 * Thrown when the device has stopped working, such as after a driver reset; the renderer must be
 * closed and a new one opened.
 */
public final class DeviceLostException extends IllegalStateException {

    public DeviceLostException(String message) {
        super(message);
    }

    public DeviceLostException(String message, Throwable cause) {
        super(message, cause);
    }
}
