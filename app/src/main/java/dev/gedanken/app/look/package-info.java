/**
 * The appearance of the stage's pictures and the comparison of two of them: values that a person
 * changes and the studio remembers.
 *
 * <p>Depends only on the renderer's values.
 */
@NullMarked
package dev.gedanken.app.look;

import org.jspecify.annotations.NullMarked;
