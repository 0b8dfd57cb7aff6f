/**
 * Controllers of latent space and of reference sets: they connect panels with the threads that fit and
 * draw.
 *
 * <p>Depends on the studio's own panels.
 */
@NullMarked
package dev.gedanken.app.window.latent;

import org.jspecify.annotations.NullMarked;
