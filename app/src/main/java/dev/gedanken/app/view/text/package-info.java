/**
 * What the window says, in every language that it has.
 *
 * <p>The texts lie in {@code dev/gedanken/app/view}. Knows neither JavaFX nor threads.
 */
@NullMarked
package dev.gedanken.app.view.text;

import org.jspecify.annotations.NullMarked;
