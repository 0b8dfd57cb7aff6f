package dev.gedanken.app.plugins;

import dev.gedanken.world.Message;
import java.nio.file.Path;

/** A jar in the plugin folder, not loaded. */
public sealed interface ListedPlugin {

    /** Returns its location. */
    Path jar();

    /** Whether a jar runs. */
    enum State {
        /** The user has agreed to it. */
        ENABLED,
        /** Not decided yet. */
        NEW,
        /** The user has agreed to a different jar of this plugin. */
        CHANGED,
        /** One of its panels blocked the window. */
        STUCK,
        /** The user did not want it, or it failed. */
        DISABLED;

        /** Returns whether the user may be asked about it. */
        public boolean isOpen() {
            return this == NEW || this == CHANGED || this == STUCK;
        }
    }

    /** A jar with a valid plugin description. */
    record Readable(Path jar, JarIdentity identity, State state) implements ListedPlugin {}

    /** A jar that is left out regardless of the user's decision. */
    record Unreadable(Path jar, Message problem) implements ListedPlugin {}
}
