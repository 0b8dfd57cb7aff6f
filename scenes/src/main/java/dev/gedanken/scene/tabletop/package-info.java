/** The scene {@code tabletop}: a hand, a mug, a ball and a glass on a table, seen from the side. */
@NullMarked
package dev.gedanken.scene.tabletop;

import org.jspecify.annotations.NullMarked;
