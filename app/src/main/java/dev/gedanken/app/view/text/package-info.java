/**
 * The texts of the window, in all of its languages.
 *
 * <p>The texts are in {@code dev/gedanken/app/view}. Knows neither JavaFX nor threads.
 */
@NullMarked
package dev.gedanken.app.view.text;

import org.jspecify.annotations.NullMarked;
