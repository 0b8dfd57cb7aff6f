/** Work for the JavaFX thread that is too much for one picture. */
@NullMarked
package dev.gedanken.app.window.gradual;

import org.jspecify.annotations.NullMarked;
