/**
 * Uses an open studio as a person would, and measures its responsiveness.
 *
 * <p>Depends on the whole window; nothing in the window depends on it.
 */
@NullMarked
package dev.gedanken.app.window.bench;

import org.jspecify.annotations.NullMarked;
