/**
 * Scores a model along seven axes, one class each: representation, prediction, planning, controllability, causal
 * reasoning, memory and uncertainty. Every figure stands beside its baselines and says over how many episodes it was
 * taken; what does not apply says why.
 *
 * <p>Depends on {@code evaluate}, {@code plan}, {@code projection}, {@code measure} and {@code play}; knows no family
 * and no scene.
 */
@NullMarked
package dev.gedanken.evaluate.axes;

import org.jspecify.annotations.NullMarked;
