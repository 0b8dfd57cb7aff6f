/**
 * What the window is connected to, and the interface by which controllers know the window.
 *
 * <p>Depends on latent space, on the status line and on the shared parts of the window.
 */
@NullMarked
package dev.gedanken.app.window.services;

import org.jspecify.annotations.NullMarked;
