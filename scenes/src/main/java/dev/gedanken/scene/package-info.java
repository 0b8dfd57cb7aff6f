/**
 * True worlds: deterministic simulators with a known state, and the operations they offer.
 *
 * <p>Depends on {@code dev.gedanken.world} and, for drawing, on {@code dev.gedanken.scene.paint}
 * only. Each scene lives in a package of its own below.
 */
@NullMarked
package dev.gedanken.scene;

import org.jspecify.annotations.NullMarked;
