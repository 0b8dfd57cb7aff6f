/**
 * Draws pictures with OpenGL 4.5, or at least 3.3 core.
 *
 * <p>Each class that owns an OpenGL object closes it; all of them belong to the renderer's thread.
 * The shaders are resources of this package, one pass a file.
 */
@NullMarked
package dev.gedanken.renderer.gl;

import org.jspecify.annotations.NullMarked;
