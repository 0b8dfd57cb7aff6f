/**
 * The entries of the command palette, and the search for them by a few letters.
 *
 * <p>Depends on keys, shortcuts and texts; knows neither JavaFX nor threads.
 */
@NullMarked
package dev.gedanken.app.view.palette;

import org.jspecify.annotations.NullMarked;
