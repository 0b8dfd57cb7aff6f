package dev.gedanken.app.window;

import dev.gedanken.app.plugins.WindowHolder;
import java.nio.file.Path;
import java.util.Optional;

/** The window does not answer any more and never will. */
public final class LostWindowException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient WindowHolder holder;
    private final transient Optional<Path> pack;
    private final transient Optional<Path> session;

    /**
     * Creates it.
     *
     * @param holder why
     * @param pack what was played
     * @param session where it was saved
     */
    LostWindowException(WindowHolder holder, Optional<Path> pack, Optional<Path> session) {
        super(holder.message().english());
        this.holder = holder;
        this.pack = pack;
        this.session = session;
    }

    /** Returns the plugin that holds the window up. */
    public WindowHolder holder() {
        return holder;
    }

    /** Returns where the pack lies that was played; empty if there was none. */
    public Optional<Path> pack() {
        return pack;
    }

    /** Returns the file of the session; empty if it lived in memory. */
    public Optional<Path> session() {
        return session;
    }
}
