/**
 * The simulation thread's reports to other threads, as immutable values.
 *
 * <p>Depends on the commands, on the clock and on the world model.
 */
@NullMarked
package dev.gedanken.app.live.snapshot;

import org.jspecify.annotations.NullMarked;
