/**
 * Live play: the simulation thread that owns model and scene and keeps the tick, and the immutable messages
 * that it exchanges with the other threads.
 *
 * <p>Knows no widget and no renderer; user actions come in as command values, moments go out as snapshots.
 */
@NullMarked
package dev.gedanken.app.live;

import org.jspecify.annotations.NullMarked;
