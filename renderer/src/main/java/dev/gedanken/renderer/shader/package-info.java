/**
 * The text of the shaders, which are written once and read by each graphics library in its dialect.
 *
 * <p>Knows no graphics library and nothing else of ours.
 */
@NullMarked
package dev.gedanken.renderer.shader;

import org.jspecify.annotations.NullMarked;
