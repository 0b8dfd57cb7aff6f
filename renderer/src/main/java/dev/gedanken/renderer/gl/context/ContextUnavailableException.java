package dev.gedanken.renderer.gl.context;

/** Tells in a few words, without a full stop, why one way to a context is closed. */
public final class ContextUnavailableException extends Exception {

    public ContextUnavailableException(String message) {
        super(message);
    }

    public ContextUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
