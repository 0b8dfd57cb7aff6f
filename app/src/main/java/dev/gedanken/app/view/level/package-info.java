/**
 * Levels during painting.
 *
 * <p>Depends only on the runner's scene.
 */
@NullMarked
package dev.gedanken.app.view.level;

import org.jspecify.annotations.NullMarked;
