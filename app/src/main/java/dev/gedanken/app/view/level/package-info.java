/**
 * Levels while they are painted.
 *
 * <p>Depends on the runner's scene alone.
 */
@NullMarked
package dev.gedanken.app.view.level;

import org.jspecify.annotations.NullMarked;
