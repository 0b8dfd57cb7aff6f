/**
 * What the window tells in passing: notices, background tasks, and the figures at the bottom.
 *
 * <p>Depends on view models alone.
 */
@NullMarked
package dev.gedanken.app.window.status;

import org.jspecify.annotations.NullMarked;
