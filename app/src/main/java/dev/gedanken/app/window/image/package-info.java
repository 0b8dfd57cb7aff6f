/**
 * Pictures of the render thread as images of the toolkit.
 *
 * <p>Depends only on the stage's rings.
 */
@NullMarked
package dev.gedanken.app.window.image;

import org.jspecify.annotations.NullMarked;
