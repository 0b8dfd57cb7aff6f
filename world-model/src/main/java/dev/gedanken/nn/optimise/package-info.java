/**
 * Optimisation: gradients over a batch in parallel shards, clipping, Adam with decoupled weight
 * decay, averages, learning-rate schedules.
 *
 * <p>All state can be saved and restored, so that a resumed training ends with the same bits.
 */
@NullMarked
package dev.gedanken.nn.optimise;

import org.jspecify.annotations.NullMarked;
