/** What every trainer needs: settings, progress, cancellation, checkpoints. */
@NullMarked
package dev.gedanken.train;

import org.jspecify.annotations.NullMarked;
