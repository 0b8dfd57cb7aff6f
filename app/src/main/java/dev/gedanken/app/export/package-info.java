/**
 * Pictures, films and tables of a session's moments, written in the background.
 *
 * <p>Depends on live play, from which it asks the moments, and on films; knows no window.
 */
@NullMarked
package dev.gedanken.app.export;

import org.jspecify.annotations.NullMarked;
