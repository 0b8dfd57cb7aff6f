/**
 * Rigid bodies for scenes that need contacts: dyn4j, used in such a way that a scene's state stays
 * a value.
 *
 * <p>The only package that steps dyn4j. See decision 0041.
 */
@NullMarked
package dev.gedanken.scene.rigid;

import org.jspecify.annotations.NullMarked;
