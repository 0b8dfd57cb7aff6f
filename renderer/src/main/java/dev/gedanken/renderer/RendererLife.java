package dev.gedanken.renderer;

/** A renderer's lifetime: from opening to closing by the same thread. */
public final class RendererLife {
    private final OwnerThread owner = new OwnerThread();
    private boolean isOver;

    /**
     * Refuses any thread except the one that created this, and any use after the end.
     *
     * @throws WrongThreadException if another thread calls
     * @throws IllegalStateException if the renderer is closed
     */
    public void requireUsable() {
        owner.require();
        if (isOver) {
            throw new IllegalStateException("The renderer is closed.");
        }
    }

    /** Ends it, and returns whether this is the first time, so that there is something to close. */
    public boolean end() {
        owner.require();
        boolean isFirst = !isOver;
        isOver = true;
        return isFirst;
    }
}
