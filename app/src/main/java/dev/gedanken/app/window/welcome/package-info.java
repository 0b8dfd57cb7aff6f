/**
 * The first things that newcomers see: packs and sessions to play, the gallery of starts, the tour.
 *
 * <p>Depends on the shared parts of the window.
 */
@NullMarked
package dev.gedanken.app.window.welcome;

import org.jspecify.annotations.NullMarked;
