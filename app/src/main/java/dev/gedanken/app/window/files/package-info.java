/**
 * Choosing files, and files that are dropped onto the window.
 *
 * <p>Depends on view models and on sessions.
 */
@NullMarked
package dev.gedanken.app.window.files;

import org.jspecify.annotations.NullMarked;
