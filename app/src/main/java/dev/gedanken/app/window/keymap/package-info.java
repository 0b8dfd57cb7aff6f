/**
 * Handles keys, and lets the user change the functions of keys and buttons.
 *
 * <p>Depends on the shared parts of the window and on the key maps.
 */
@NullMarked
package dev.gedanken.app.window.keymap;

import org.jspecify.annotations.NullMarked;
