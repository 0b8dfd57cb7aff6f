/**
 * Gamepads through SDL: they can be plugged in and out while the program runs, and presses arrive
 * as immutable signals.
 *
 * <p>Depends on nothing else in this module. A single thread owns SDL; no other thread calls it.
 */
@NullMarked
package dev.gedanken.renderer.gamepad;

import org.jspecify.annotations.NullMarked;
