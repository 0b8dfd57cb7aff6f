/**
 * The window's status information: notices, background tasks, and the figures at the bottom.
 *
 * <p>Depends only on view models.
 */
@NullMarked
package dev.gedanken.app.window.status;

import org.jspecify.annotations.NullMarked;
