/**
 * The window's connections, and the interface of the window for controllers.
 *
 * <p>Depends on latent space, on the status line and on the shared parts of the window.
 */
@NullMarked
package dev.gedanken.app.window.services;

import org.jspecify.annotations.NullMarked;
