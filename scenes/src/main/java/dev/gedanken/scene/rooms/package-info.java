/** The scene {@code rooms}: two rooms with a door, an agent and a goal. */
@NullMarked
package dev.gedanken.scene.rooms;

import org.jspecify.annotations.NullMarked;
