/**
 * The session's tree as a timeline: lanes, marks and curves at any zoom, computed without a widget.
 *
 * <p>Depends on the rollout's values and on live events; knows neither JavaFX nor threads.
 */
@NullMarked
package dev.gedanken.app.view.timeline;

import org.jspecify.annotations.NullMarked;
