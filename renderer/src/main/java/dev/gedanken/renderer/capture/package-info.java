/**
 * Captures pictures of any size, independent of any window.
 *
 * <p>Depends on {@code dev.gedanken.renderer} and its plans.
 */
@NullMarked
package dev.gedanken.renderer.capture;

import org.jspecify.annotations.NullMarked;
