/**
 * The session's tree on the screen: draws the visible part of a timeline, and reports where the
 * user points.
 *
 * <p>Depends on the timeline's view model; independent of the rest of the window.
 */
@NullMarked
package dev.gedanken.app.window.timeline;

import org.jspecify.annotations.NullMarked;
