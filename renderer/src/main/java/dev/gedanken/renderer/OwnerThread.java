package dev.gedanken.renderer;

/** The thread that opened a renderer, the only one that may use it. */
public final class OwnerThread {
    private final Thread owner = Thread.currentThread();

    /** Refuses any thread except the one that created this. */
    public void require() {
        Thread caller = Thread.currentThread();
        if (!caller.equals(owner)) {
            throw new WrongThreadException(
                    "The renderer belongs to thread '%s' and was called on '%s'."
                            .formatted(owner.getName(), caller.getName()));
        }
    }
}
