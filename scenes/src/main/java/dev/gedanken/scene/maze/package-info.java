/** The scene {@code maze}: a maze seen with the walker's own eyes. */
@NullMarked
package dev.gedanken.scene.maze;

import org.jspecify.annotations.NullMarked;
