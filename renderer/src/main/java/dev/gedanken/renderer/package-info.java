/**
 * Frames to pixels: the description of a picture, and the renderer that draws it.
 *
 * <p>Descriptions here are values that know no graphics library; a backend lives in a package of
 * its own below. Depends on nothing of ours.
 */
@NullMarked
package dev.gedanken.renderer;

import org.jspecify.annotations.NullMarked;
