/**
 * The shortcuts and menus for commands.
 *
 * <p>Depends on the commands of the studio; knows neither JavaFX nor threads.
 */
@NullMarked
package dev.gedanken.app.view.command;

import org.jspecify.annotations.NullMarked;
