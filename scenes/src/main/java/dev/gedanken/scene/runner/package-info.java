/** The scene {@code runner}: an endless side-scrolling platformer with levels from seeds or painted ones. */
@NullMarked
package dev.gedanken.scene.runner;

import org.jspecify.annotations.NullMarked;
