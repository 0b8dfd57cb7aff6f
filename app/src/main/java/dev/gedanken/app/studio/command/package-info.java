/**
 * The user's commands as values that can be logged and tested: one sealed type, divided by the
 * executing part.
 *
 * <p>Depends on the clock of live play, on the stage's appearance, on jobs and on the world model.
 * Every other package of the studio may use it.
 */
@NullMarked
package dev.gedanken.app.studio.command;

import org.jspecify.annotations.NullMarked;
