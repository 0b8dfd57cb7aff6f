/**
 * The studio's own panels, which come in through the same door as everybody else's.
 *
 * <p>Depends on the plugin API and on view models; knows nothing of the window that shows them.
 */
@NullMarked
package dev.gedanken.app.window.panel;

import org.jspecify.annotations.NullMarked;
