/**
 * Shared by several parts of the window: texts and keys, the open parts, small widgets.
 *
 * <p>Depends on themes and on view models.
 */
@NullMarked
package dev.gedanken.app.window.shared;

import org.jspecify.annotations.NullMarked;
