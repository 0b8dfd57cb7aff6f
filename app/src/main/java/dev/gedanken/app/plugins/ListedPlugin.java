package dev.gedanken.app.plugins;

import dev.gedanken.world.Message;
import java.nio.file.Path;

/** A jar in the folder of plugins, not loaded. */
public sealed interface ListedPlugin {

    /** Returns where it lies. */
    Path jar();

    /** Whether a jar runs. */
    enum State {
        /** The person agreed to it. */
        ENABLED,
        /** Nobody decided yet. */
        NEW,
        /** The person agreed to another jar of this plugin. */
        CHANGED,
        /** A panel of it kept the window waiting. */
        STUCK,
        /** The person did not want it, or it failed. */
        DISABLED;

        /** Returns whether the person may be asked about it. */
        public boolean isOpen() {
            return this == NEW || this == CHANGED || this == STUCK;
        }
    }

    /** A jar that says which plugin it is. */
    record Readable(Path jar, JarIdentity identity, State state) implements ListedPlugin {}

    /** A jar that is left out whatever the person wants. */
    record Unreadable(Path jar, Message problem) implements ListedPlugin {}
}
