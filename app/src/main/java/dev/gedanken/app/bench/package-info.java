/**
 * Reproducible benchmarks of model, renderer and scenes, each measured alone.
 *
 * <p>Independent of command line and window.
 */
@NullMarked
package dev.gedanken.app.bench;

import org.jspecify.annotations.NullMarked;
