/**
 * Exports a part of a session as data: a table, or an HDF5 file with the model's latents.
 *
 * <p>May depend on the rollout, play, model and scene packages.
 */
@NullMarked
package dev.gedanken.export;

import org.jspecify.annotations.NullMarked;
