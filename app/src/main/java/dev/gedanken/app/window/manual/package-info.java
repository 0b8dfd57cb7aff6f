/**
 * The manual's window.
 *
 * <p>Depends on the pages of the manual and on view models.
 */
@NullMarked
package dev.gedanken.app.window.manual;

import org.jspecify.annotations.NullMarked;
