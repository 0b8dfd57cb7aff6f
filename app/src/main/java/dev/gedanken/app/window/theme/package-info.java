/**
 * The appearance of the windows: theme and font size.
 *
 * <p>A window's parts get their appearance one by one, so that a change never blocks the JavaFX
 * thread.
 */
@NullMarked
package dev.gedanken.app.window.theme;

import org.jspecify.annotations.NullMarked;
