/**
 * The play keys that are down: one thread writes them, and the simulation thread samples them.
 *
 * <p>Depends on nothing else in live play.
 */
@NullMarked
package dev.gedanken.app.live.input;

import org.jspecify.annotations.NullMarked;
