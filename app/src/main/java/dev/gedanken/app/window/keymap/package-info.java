/**
 * Hears keys, and lets a person change which key or button does what.
 *
 * <p>Depends on the shared parts of the window and on the key maps.
 */
@NullMarked
package dev.gedanken.app.window.keymap;

import org.jspecify.annotations.NullMarked;
