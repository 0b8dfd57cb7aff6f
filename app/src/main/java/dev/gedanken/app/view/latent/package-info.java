/**
 * Latent views: how they are painted, edited, named by role, and chosen as overlays of the stage.
 *
 * <p>Depends on colours and texts; knows neither JavaFX nor threads.
 */
@NullMarked
package dev.gedanken.app.view.latent;

import org.jspecify.annotations.NullMarked;
