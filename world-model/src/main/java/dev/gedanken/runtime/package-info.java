/**
 * Runs models on the tensor library so that a row's result never depends on its neighbours: batches
 * of one fixed shape, their threads, the networks' native memory, the library's own settings.
 *
 * <p>Depends only on the tensor library and the parameters of {@code nn}, and knows no model family.
 */
@NullMarked
package dev.gedanken.runtime;

import org.jspecify.annotations.NullMarked;
