/**
 * Points, paths and words in three dimensions, such as a model's beliefs, and the camera that looks at
 * them.
 *
 * <p>Values that know no graphics library; a caller projects whatever it has to three dimensions first.
 * Depends on JOML and on {@code dev.gedanken.renderer}.
 */
@NullMarked
package dev.gedanken.renderer.space;

import org.jspecify.annotations.NullMarked;
