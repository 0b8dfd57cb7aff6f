/**
 * The speaker's window: notes, time and next keys, on a second screen where there is one.
 *
 * <p>Knows nothing of the studio's main window.
 */
@NullMarked
package dev.gedanken.app.window.notes;

import org.jspecify.annotations.NullMarked;
