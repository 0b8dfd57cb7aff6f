/**
 * What several parts of the window use: texts and keys, which parts are open, small widgets.
 *
 * <p>Depends on themes and on view models.
 */
@NullMarked
package dev.gedanken.app.window.shared;

import org.jspecify.annotations.NullMarked;
