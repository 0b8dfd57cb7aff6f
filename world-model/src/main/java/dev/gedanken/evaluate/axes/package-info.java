/**
 * Scores a model along seven axes, one class each: representation, prediction, planning,
 * controllability, causal reasoning, memory and uncertainty. Every figure comes with its baselines
 * and the number of episodes; a figure that does not apply gives the reason.
 *
 * <p>Depends on {@code evaluate}, {@code plan}, {@code projection}, {@code measure} and
 * {@code play}; knows no family and no scene.
 */
@NullMarked
package dev.gedanken.evaluate.axes;

import org.jspecify.annotations.NullMarked;
