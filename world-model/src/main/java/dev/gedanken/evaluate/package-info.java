/** Measures a model against the truth, beside baselines, on seeds that were never trained on. */
@NullMarked
package dev.gedanken.evaluate;

import org.jspecify.annotations.NullMarked;
