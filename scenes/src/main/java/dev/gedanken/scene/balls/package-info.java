/** The scene {@code balls}: coloured balls in a box, an occluder, wind and a kick. */
@NullMarked
package dev.gedanken.scene.balls;

import org.jspecify.annotations.NullMarked;
