/**
 * Painting levels.
 *
 * <p>Depends on the drafts of levels and on the shared parts of the window.
 */
@NullMarked
package dev.gedanken.app.window.level;

import org.jspecify.annotations.NullMarked;
