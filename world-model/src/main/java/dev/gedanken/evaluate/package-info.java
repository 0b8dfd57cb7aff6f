/** Measures a model and its baselines against the truth, on seeds that were never trained on. */
@NullMarked
package dev.gedanken.evaluate;

import org.jspecify.annotations.NullMarked;
