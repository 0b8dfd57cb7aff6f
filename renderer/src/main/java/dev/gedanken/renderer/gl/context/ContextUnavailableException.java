package dev.gedanken.renderer.gl.context;

import dev.gedanken.renderer.Refusal;

/** Tells in a few words, without a full stop, why one way to a context is closed. */
public final class ContextUnavailableException extends Exception {
    private final transient Refusal refusal;

    /** Creates one. */
    public ContextUnavailableException(Refusal refusal) {
        super(refusal.english());
        this.refusal = refusal;
    }

    /** Creates one that something else caused. */
    public ContextUnavailableException(Refusal refusal, Throwable cause) {
        super(refusal.english(), cause);
        this.refusal = refusal;
    }

    /** Returns the words in no language yet. */
    public Refusal refusal() {
        return refusal;
    }
}
