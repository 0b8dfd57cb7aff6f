/**
 * Planners, which choose inputs by imagining the consequences with a model.
 *
 * <p>Depends on {@code play} and {@code model}; knows no family and no scene.
 */
@NullMarked
package dev.gedanken.plan;

import org.jspecify.annotations.NullMarked;
