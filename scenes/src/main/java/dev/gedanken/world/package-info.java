/**
 * The contract that true and learned worlds share: frames, actions, noise and pure stepping.
 *
 * <p>Depends on nothing of ours, so that everything else may depend on it.
 */
@NullMarked
package dev.gedanken.world;

import org.jspecify.annotations.NullMarked;
