package dev.gedanken.renderer;

/** Tells in one sentence why nothing on this machine can draw. */
public final class RendererUnavailableException extends RuntimeException {
    private final transient Refusal refusal;

    /** Creates one. */
    public RendererUnavailableException(Refusal refusal) {
        super(refusal.english());
        this.refusal = refusal;
    }

    /** Creates one that something else caused. */
    public RendererUnavailableException(Refusal refusal, Throwable cause) {
        super(refusal.english(), cause);
        this.refusal = refusal;
    }

    /** Returns the sentence in no language yet. */
    public Refusal refusal() {
        return refusal;
    }
}
