/**
 * Work for the JavaFX thread that is too much for one picture.
 *
 * <p>Depends only on JavaFX.
 */
@NullMarked
package dev.gedanken.app.window.incremental;

import org.jspecify.annotations.NullMarked;
