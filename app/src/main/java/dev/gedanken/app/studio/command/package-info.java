/**
 * What a person asks of the studio, as values that can be logged and tested: one sealed type, divided by who does
 * it.
 *
 * <p>Depends on the clock of live play, on how the stage looks, on jobs and on the world model. Every other package
 * of the studio may use it.
 */
@NullMarked
package dev.gedanken.app.studio.command;

import org.jspecify.annotations.NullMarked;
