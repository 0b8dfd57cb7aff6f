/**
 * Draws plans with Vulkan 1.2, without a surface.
 *
 * <p>Each class is named after the one thing that it owns and frees. Depends on LWJGL and on
 * {@code dev.gedanken.renderer}, its plans and its shaders.
 */
@NullMarked
package dev.gedanken.renderer.vulkan;

import org.jspecify.annotations.NullMarked;
