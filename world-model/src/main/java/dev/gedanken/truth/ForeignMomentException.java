package dev.gedanken.truth;

/**
 * A stored moment was not written by this user's program, so it is not unpacked; the caller must
 * recompute it from a start.
 */
public final class ForeignMomentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates it. */
    public ForeignMomentException() {
        super("The stored moment was not written here.");
    }
}
