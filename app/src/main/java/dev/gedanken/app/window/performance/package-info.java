/**
 * Measures how fast the window starts and how long the JavaFX thread keeps others waiting.
 *
 * <p>Depends on snapshots of live play.
 */
@NullMarked
package dev.gedanken.app.window.performance;

import org.jspecify.annotations.NullMarked;
