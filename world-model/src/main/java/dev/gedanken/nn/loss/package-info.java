/** What is minimised: likelihoods and the distributions that they are of, differentiable and row by row. */
@NullMarked
package dev.gedanken.nn.loss;

import org.jspecify.annotations.NullMarked;
