/**
 * Measures how fast the window starts and how long the JavaFX thread is blocked.
 *
 * <p>Depends on snapshots of live play.
 */
@NullMarked
package dev.gedanken.app.window.performance;

import org.jspecify.annotations.NullMarked;
