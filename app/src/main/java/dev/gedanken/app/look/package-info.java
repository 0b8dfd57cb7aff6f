/**
 * How the stage's pictures look and how two of them are compared: values that a person changes and the
 * studio remembers.
 *
 * <p>Depends on the renderer's values alone.
 */
@NullMarked
package dev.gedanken.app.look;

import org.jspecify.annotations.NullMarked;
