/**
 * The functions of gamepad buttons.
 *
 * <p>Depends on shortcuts and on the names of buttons; knows neither JavaFX nor threads.
 */
@NullMarked
package dev.gedanken.app.view.gamepad;

import org.jspecify.annotations.NullMarked;
