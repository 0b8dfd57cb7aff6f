/**
 * Ways to an OpenGL context without a window on the screen.
 *
 * <p>Depends on LWJGL and {@code dev.gedanken.renderer} only.
 */
@NullMarked
package dev.gedanken.renderer.gl.context;

import org.jspecify.annotations.NullMarked;
