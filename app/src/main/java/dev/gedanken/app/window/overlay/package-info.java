/**
 * Overlays of the window or the stage: help, palette, appearance, and the choice of latent
 * overlays.
 *
 * <p>Depends on the cards of welcome, jobs and keys, and on the services of the window.
 */
@NullMarked
package dev.gedanken.app.window.overlay;

import org.jspecify.annotations.NullMarked;
