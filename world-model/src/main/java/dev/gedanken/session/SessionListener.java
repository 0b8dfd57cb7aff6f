package dev.gedanken.session;

import dev.gedanken.world.Message;

/**
 * Receives news about a session's file that the user must know. Called on the writer's thread; must
 * return at once.
 */
@FunctionalInterface
public interface SessionListener {

    /**
     * The file can no longer be written; the session continues in memory.
     *
     * @param message the message for the user
     */
    void lost(Message message);
}
