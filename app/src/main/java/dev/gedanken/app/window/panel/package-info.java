/**
 * Hosts the panels: makes them, tells them of moments, and offers them the studio.
 *
 * <p>Depends on the docks and on latent space.
 */
@NullMarked
package dev.gedanken.app.window.panel;

import org.jspecify.annotations.NullMarked;
