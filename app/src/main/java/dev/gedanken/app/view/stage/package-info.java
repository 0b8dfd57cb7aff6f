/**
 * The arrangement of the stage's tiles, and their headings.
 *
 * <p>Depends on playback and texts; knows neither JavaFX nor threads.
 */
@NullMarked
package dev.gedanken.app.view.stage;

import org.jspecify.annotations.NullMarked;
