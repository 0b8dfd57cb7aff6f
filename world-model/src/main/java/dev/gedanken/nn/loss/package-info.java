/** Losses: likelihoods and their distributions, differentiable and row by row. */
@NullMarked
package dev.gedanken.nn.loss;

import org.jspecify.annotations.NullMarked;
