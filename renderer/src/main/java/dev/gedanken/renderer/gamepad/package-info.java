/**
 * Gamepads through SDL: they come and go while the program runs, and what is pressed on them is told as
 * immutable signals.
 *
 * <p>Depends on nothing else of this module. Its one thread owns SDL; nobody else calls it.
 */
@NullMarked
package dev.gedanken.renderer.gamepad;

import org.jspecify.annotations.NullMarked;
