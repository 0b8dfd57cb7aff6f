/**
 * True worlds as play sees them: {@link dev.gedanken.truth.TrueWorld} starts them, {@link
 * dev.gedanken.truth.Twin} is one immutable moment of one. Our scenes are one kind; anything that steps
 * deterministically can be another. Depends on the scenes alone.
 */
@NullMarked
package dev.gedanken.truth;

import org.jspecify.annotations.NullMarked;
