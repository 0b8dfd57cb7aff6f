/**
 * What the stage shows of a rollout: the branches, with one tile for each.
 *
 * <p>Depends on the commands and the snapshots.
 */
@NullMarked
package dev.gedanken.app.live.stage;

import org.jspecify.annotations.NullMarked;
