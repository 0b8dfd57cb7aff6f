/**
 * All input of the window: keys, gamepads, and their capture.
 *
 * <p>Depends on the key maps, the overlays, the services and attract mode.
 */
@NullMarked
package dev.gedanken.app.window.input;

import org.jspecify.annotations.NullMarked;
