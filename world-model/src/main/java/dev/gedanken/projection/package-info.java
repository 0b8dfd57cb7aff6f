/**
 * Beliefs as points: turns what a model carries into vectors and those into few numbers that can be drawn.
 *
 * <p>May depend on the model and tensor packages.
 */
@NullMarked
package dev.gedanken.projection;

import org.jspecify.annotations.NullMarked;
