/**
 * Where the stage's tiles lie and what their headings say.
 *
 * <p>Depends on playback and texts; knows neither JavaFX nor threads.
 */
@NullMarked
package dev.gedanken.app.view.stage;

import org.jspecify.annotations.NullMarked;
