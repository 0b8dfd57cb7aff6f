package dev.gedanken.renderer;

/** Tells in one sentence why nothing on this machine can draw. */
public final class RendererUnavailableException extends RuntimeException {

    public RendererUnavailableException(String message) {
        super(message);
    }
}
