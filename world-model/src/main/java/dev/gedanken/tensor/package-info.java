/**
 * Plain arrays with a shape on the Java heap, for beliefs, weights and latent views.
 *
 * <p>Depends on nothing, so that the model API knows no tensor library.
 */
@NullMarked
package dev.gedanken.tensor;

import org.jspecify.annotations.NullMarked;
