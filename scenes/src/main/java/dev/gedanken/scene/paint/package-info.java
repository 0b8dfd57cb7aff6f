/** Deterministic anti-aliased drawing into RGB8, and finding things again by colour. */
@NullMarked
package dev.gedanken.scene.paint;

import org.jspecify.annotations.NullMarked;
