/**
 * View models: what the window says and paints, computed without a widget.
 *
 * <p>Depends on live snapshots, latent views, the renderer's colour maps and the names of what is on a
 * gamepad; knows neither JavaFX nor threads.
 */
@NullMarked
package dev.gedanken.app.view;

import org.jspecify.annotations.NullMarked;
