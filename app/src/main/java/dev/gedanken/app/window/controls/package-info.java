/**
 * The menus, and the bar of controls at the top.
 *
 * <p>Depends on the shared parts of the window and on view models.
 */
@NullMarked
package dev.gedanken.app.window.controls;

import org.jspecify.annotations.NullMarked;
