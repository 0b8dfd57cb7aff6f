/**
 * Runs models on the tensor library so that a row's result never depends on its neighbours: batches of one
 * fixed shape, the threads they are computed on, the library's own settings.
 *
 * <p>Depends on the tensor library alone, and knows no model family.
 */
@NullMarked
package dev.gedanken.runtime;

import org.jspecify.annotations.NullMarked;
