package dev.gedanken.app.plugins;

import dev.gedanken.world.Message;

/**
 * A panel of a plugin that computes without end on the window's thread.
 *
 * @param message says so and names the plugin
 * @param isStopped whether its plugin does not run at the next start
 */
public record LostPanel(Message message, boolean isStopped) {}
