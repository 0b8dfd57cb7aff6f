/**
 * The speaker's window: notes, time and next keys, on a second screen if there is one.
 *
 * <p>Independent of the studio's main window.
 */
@NullMarked
package dev.gedanken.app.window.notes;

import org.jspecify.annotations.NullMarked;
