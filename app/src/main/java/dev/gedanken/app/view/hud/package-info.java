/**
 * The figures of the head-up display.
 *
 * <p>Depends on snapshots of live play; knows no clock but what it is told.
 */
@NullMarked
package dev.gedanken.app.view.hud;

import org.jspecify.annotations.NullMarked;
