/**
 * The session's tree on the screen: draws what is visible of a timeline, and says where a person points.
 *
 * <p>Depends on the timeline's view model; knows nothing of the rest of the window.
 */
@NullMarked
package dev.gedanken.app.window.timeline;

import org.jspecify.annotations.NullMarked;
