package dev.gedanken.bridge.message;

/**
 * The other side sent something that the protocol does not allow; the exception's message says
 * what.
 */
public final class BadMessageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates it with what is wrong. */
    public BadMessageException(String what) {
        super(what);
    }
}
