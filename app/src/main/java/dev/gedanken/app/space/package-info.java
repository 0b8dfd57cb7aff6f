/**
 * Latent space: the session's beliefs as points, their appearance, and the camera.
 *
 * <p>Knows no widget. Depends on the projection, on the renderer's scenes, on the plugin API's
 * session.
 */
@NullMarked
package dev.gedanken.app.space;

import org.jspecify.annotations.NullMarked;
