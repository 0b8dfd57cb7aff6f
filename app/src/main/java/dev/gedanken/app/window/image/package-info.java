/**
 * Pictures of the render thread as images of the toolkit.
 *
 * <p>Depends on the stage's rings alone.
 */
@NullMarked
package dev.gedanken.app.window.image;

import org.jspecify.annotations.NullMarked;
