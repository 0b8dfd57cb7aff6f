/**
 * View models: what the window says and paints, computed without a widget.
 *
 * <p>Depends on live snapshots, latent views and the renderer's colour maps; knows neither JavaFX nor
 * threads.
 */
@NullMarked
package dev.gedanken.app.view;

import org.jspecify.annotations.NullMarked;
