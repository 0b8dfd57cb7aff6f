/** The scene {@code bricks}: paddle, ball and a wall of coloured bricks. */
@NullMarked
package dev.gedanken.scene.bricks;

import org.jspecify.annotations.NullMarked;
