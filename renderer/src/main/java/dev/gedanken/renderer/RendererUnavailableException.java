package dev.gedanken.renderer;

/** Says in one sentence why nothing on this machine can draw. */
public final class RendererUnavailableException extends RuntimeException {
    private final transient Refusal refusal;

    /** Creates one. */
    public RendererUnavailableException(Refusal refusal) {
        super(refusal.english());
        this.refusal = refusal;
    }

    /** Creates one with a cause. */
    public RendererUnavailableException(Refusal refusal, Throwable cause) {
        super(refusal.english(), cause);
        this.refusal = refusal;
    }

    /** Returns the sentence, not yet in any language. */
    public Refusal refusal() {
        return refusal;
    }
}
