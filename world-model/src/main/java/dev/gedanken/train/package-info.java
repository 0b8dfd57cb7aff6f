/** The common parts of every trainer: settings, progress, cancellation, checkpoints. */
@NullMarked
package dev.gedanken.train;

import org.jspecify.annotations.NullMarked;
