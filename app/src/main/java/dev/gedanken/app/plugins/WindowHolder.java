package dev.gedanken.app.plugins;

import dev.gedanken.world.Message;

/**
 * A plugin that keeps the window's thread and does not give it back.
 *
 * @param message says so and names the plugin
 * @param isStopped whether the plugin does not run at the next start
 */
public record WindowHolder(Message message, boolean isStopped) {}
