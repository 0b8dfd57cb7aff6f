/**
 * True worlds for play: {@link dev.gedanken.truth.TrueWorld} starts them,
 * {@link dev.gedanken.truth.Twin} is one immutable moment of one. Our scenes are one kind; anything
 * that steps deterministically can be another. Depends only on the scenes.
 */
@NullMarked
package dev.gedanken.truth;

import org.jspecify.annotations.NullMarked;
