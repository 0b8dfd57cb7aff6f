/**
 * The play keys that are down: one thread writes them, the simulation thread samples them.
 *
 * <p>Depends on nothing else in live play.
 */
@NullMarked
package dev.gedanken.app.live.input;

import org.jspecify.annotations.NullMarked;
