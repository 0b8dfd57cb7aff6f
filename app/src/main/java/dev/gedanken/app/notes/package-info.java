/**
 * The speaker's view while the audience sees the stage: notes from a text file, the time, and the
 * keys that come next.
 *
 * <p>Depends on view models; knows neither window nor threads.
 */
@NullMarked
package dev.gedanken.app.notes;

import org.jspecify.annotations.NullMarked;
