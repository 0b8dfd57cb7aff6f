/**
 * The state of play for the controls, and recordings of it.
 *
 * <p>Depends on snapshots of live play and on texts; knows neither JavaFX nor threads.
 */
@NullMarked
package dev.gedanken.app.view.playback;

import org.jspecify.annotations.NullMarked;
