/** The scene {@code maze}: a maze in first-person view. */
@NullMarked
package dev.gedanken.scene.maze;

import org.jspecify.annotations.NullMarked;
