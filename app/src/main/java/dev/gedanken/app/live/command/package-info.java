/**
 * What a person asks of a live play, as values that can be logged and tested.
 *
 * <p>Depends on the clock and on the world model; every other package of live play may use it.
 */
@NullMarked
package dev.gedanken.app.live.command;

import org.jspecify.annotations.NullMarked;
