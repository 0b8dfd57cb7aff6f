/** Deterministic anti-aliased drawing into RGB8, and finding objects by their colour. */
@NullMarked
package dev.gedanken.scene.paint;

import org.jspecify.annotations.NullMarked;
