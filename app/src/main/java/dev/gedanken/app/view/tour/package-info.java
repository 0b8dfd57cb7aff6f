/**
 * The tour for newcomers, and the attract mode that plays in presenter mode while nobody does.
 *
 * <p>Depends on commands and snapshots of live play; knows neither JavaFX nor threads.
 */
@NullMarked
package dev.gedanken.app.view.tour;

import org.jspecify.annotations.NullMarked;
