package dev.gedanken.bridge.message;

/** The other side sent something that the wire does not allow; its message says what, for a sentence. */
public final class BadMessageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates it with what is wrong. */
    public BadMessageException(String what) {
        super(what);
    }
}
