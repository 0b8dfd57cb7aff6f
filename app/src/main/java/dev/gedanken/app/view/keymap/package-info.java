/**
 * The key bindings, and the labels of keys.
 *
 * <p>Depends on shortcuts and texts; knows neither JavaFX nor threads.
 */
@NullMarked
package dev.gedanken.app.view.keymap;

import org.jspecify.annotations.NullMarked;
