/**
 * From the description of a picture to the passes that draw it: the part of drawing that all backends
 * share.
 *
 * <p>Knows no graphics library; depends on {@code dev.gedanken.renderer} only.
 */
@NullMarked
package dev.gedanken.renderer.plan;

import org.jspecify.annotations.NullMarked;
