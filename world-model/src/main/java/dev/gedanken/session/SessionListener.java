package dev.gedanken.session;

import dev.gedanken.world.Message;

/** Hears what a person must know of a session's file; on the writer's thread, must return at once. */
@FunctionalInterface
public interface SessionListener {

    /**
     * The file can no longer be written; the session lives on in memory.
     *
     * @param message says so to a person
     */
    void lost(Message message);
}
