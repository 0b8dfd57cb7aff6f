/**
 * Writes pictures, films and tables, and records play.
 *
 * <p>Depends on the services and shared parts of the window and on the timeline.
 */
@NullMarked
package dev.gedanken.app.window.export;

import org.jspecify.annotations.NullMarked;
