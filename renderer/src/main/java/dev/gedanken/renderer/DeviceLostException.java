package dev.gedanken.renderer;

/**
 * Tells that the device stopped working, such as after a driver's reset; the renderer must be closed and
 * another one opened.
 */
public final class DeviceLostException extends IllegalStateException {

    public DeviceLostException(String message) {
        super(message);
    }

    public DeviceLostException(String message, Throwable cause) {
        super(message, cause);
    }
}
