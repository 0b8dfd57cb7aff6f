package dev.gedanken.renderer.gl.context;

import dev.gedanken.renderer.Refusal;

/** Says in a few words, without a full stop, why one way to a context is not available. */
public final class ContextUnavailableException extends Exception {
    private final transient Refusal refusal;

    /** Creates one. */
    public ContextUnavailableException(Refusal refusal) {
        super(refusal.english());
        this.refusal = refusal;
    }

    /** Creates one with a cause. */
    public ContextUnavailableException(Refusal refusal, Throwable cause) {
        super(refusal.english(), cause);
        this.refusal = refusal;
    }

    /** Returns the words, not yet in any language. */
    public Refusal refusal() {
        return refusal;
    }
}
