/**
 * The figures of the head-up display.
 *
 * <p>Depends on snapshots of live play; has no clock of its own.
 */
@NullMarked
package dev.gedanken.app.view.hud;

import org.jspecify.annotations.NullMarked;
