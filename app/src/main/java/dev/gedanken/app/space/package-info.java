/**
 * Latent space: the session's beliefs as points, what they look like, and how one looks at them.
 *
 * <p>Knows no widget. Depends on the projection, on the renderer's scenes, on the plugin API's session.
 */
@NullMarked
package dev.gedanken.app.space;

import org.jspecify.annotations.NullMarked;
