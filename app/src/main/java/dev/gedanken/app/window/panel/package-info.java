/**
 * Hosts the panels: makes them, passes moments to them, and offers them the studio's services.
 *
 * <p>Depends on the docks and on latent space.
 */
@NullMarked
package dev.gedanken.app.window.panel;

import org.jspecify.annotations.NullMarked;
