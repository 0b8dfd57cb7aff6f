/** Axis-aligned geometry, exact in double arithmetic, that scenes share. Depends on nothing. */
@NullMarked
package dev.gedanken.scene.geometry;

import org.jspecify.annotations.NullMarked;
