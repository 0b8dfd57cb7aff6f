/**
 * Exports moments of sessions as files: strips of pictures, films, tables, arrays.
 *
 * <p>Depends on films and, for a session that is being played, on live play, which supplies the
 * moments; knows no window.
 */
@NullMarked
package dev.gedanken.app.export;

import org.jspecify.annotations.NullMarked;
