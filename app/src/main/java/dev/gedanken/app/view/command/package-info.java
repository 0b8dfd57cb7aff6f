/**
 * What a person asks of the window, and the shortcuts that stand for it.
 *
 * <p>Depends on the commands of live play; knows neither JavaFX nor threads.
 */
@NullMarked
package dev.gedanken.app.view.command;

import org.jspecify.annotations.NullMarked;
