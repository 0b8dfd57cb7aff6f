/**
 * Beliefs as points: turns beliefs into vectors, projects these to a few numbers that can be drawn,
 * and reads true quantities from them.
 *
 * <p>May depend on the model, tensor and play packages, and on scenes.
 */
@NullMarked
package dev.gedanken.projection;

import org.jspecify.annotations.NullMarked;
