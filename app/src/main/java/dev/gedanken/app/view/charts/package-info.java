/**
 * The content of charts: curves, axes and the distance between dream and truth.
 *
 * <p>Depends on colours; knows neither JavaFX nor threads.
 */
@NullMarked
package dev.gedanken.app.view.charts;

import org.jspecify.annotations.NullMarked;
