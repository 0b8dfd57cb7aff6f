/**
 * How the windows look: theme and size of type.
 *
 * <p>A window's parts get their appearance one by one, so that a change never holds the JavaFX thread up.
 */
@NullMarked
package dev.gedanken.app.window.theme;

import org.jspecify.annotations.NullMarked;
