/**
 * When the next tick is due, and the pace of play.
 *
 * <p>Depends on nothing else in the app.
 */
@NullMarked
package dev.gedanken.app.live.clock;

import org.jspecify.annotations.NullMarked;
