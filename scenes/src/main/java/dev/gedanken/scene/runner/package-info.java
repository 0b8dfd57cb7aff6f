/** The scene {@code runner}: an endless side-scrolling platformer with seeded or painted levels. */
@NullMarked
package dev.gedanken.scene.runner;

import org.jspecify.annotations.NullMarked;
