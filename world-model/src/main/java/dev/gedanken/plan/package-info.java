/**
 * Planners: they choose inputs by imagining with a model what would follow.
 *
 * <p>Depends on {@code play} and {@code model}; knows no family and no scene.
 */
@NullMarked
package dev.gedanken.plan;

import org.jspecify.annotations.NullMarked;
