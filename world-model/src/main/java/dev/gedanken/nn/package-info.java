/**
 * Building blocks for neural networks on DJL tensors: layers, quantisation, sampling, the optimiser.
 *
 * <p>The only package besides the model families that touches DJL. Tensors are float32 and laid out
 * {@code (batch, channels, height, width)} unless a method says otherwise.
 */
@NullMarked
package dev.gedanken.nn;

import org.jspecify.annotations.NullMarked;
