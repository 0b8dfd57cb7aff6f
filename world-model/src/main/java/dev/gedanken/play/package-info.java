/**
 * Playing: a model and its true twin stepped together, one action at a time.
 *
 * <p>The window and the headless command use the same pure core, so both make the same frames.
 * Depends on the model API, the scenes and the measures of evaluation; knows no model family and no
 * clock.
 */
@NullMarked
package dev.gedanken.play;

import org.jspecify.annotations.NullMarked;
